import type { SatisfactionGain } from '../../domain/models/index.js';

/** A change of a week that would please, in a parent's words. */
export function gainText({ fact, from, to }: SatisfactionGain): string {
  const minutes = Math.round(Math.abs(to - from));
  switch (fact) {
    case 'regularity':
      return to > from
        ? 'Lessons that keep their time from day to day.'
        : 'Lessons at more varied times.';
    case 'breakMinutes':
      return to > from
        ? `About ${minutes} more minutes of break a day.`
        : `About ${minutes} minutes less of break a day.`;
    case 'dailyLoadMinutes':
      return to > from
        ? `About ${minutes} more minutes of lessons a day.`
        : `About ${minutes} minutes less of lessons a day.`;
    case 'loadImbalance':
      return 'Days that are more evenly filled.';
    case 'idleMinutes':
      return 'Less waiting between lessons.';
    case 'coreInBestTimes':
      return 'More of the core work at the children’s best times.';
    case 'placed':
      return 'Room for every lesson that was asked for.';
  }
}
