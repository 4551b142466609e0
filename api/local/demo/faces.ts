import type { Face, WeekStatement } from '../../src/domain/feedback/index.js';
import { chanceOf } from './chance.js';
import { fitAt } from './times-of-day.js';

export interface RatedItem {
  readonly date: string;
  readonly title: string;
  readonly startTime: string;
  readonly status: string;
}

export interface GivenLessonFeedback {
  readonly face: Face;
  readonly comment?: string;
}

/** A parent does not say it every time. */
const saidShare = 0.75;
const wordsShare = 0.12;

const comments: Readonly<Record<Face, readonly string[]>> = {
  good: ['Did not want to stop.', 'Asked for one more page.', 'Calm and quick.'],
  okay: ['Needed a nudge to begin.', 'Fine once we had started.'],
  hard: ['Too tired for it.', 'Looked out of the window most of the time.', 'Tears over it.'],
};

/**
 * What the demo's parent says of a past lesson, for one child; nothing where she did not say anything. It follows the
 * child's time of day, and how the lesson went. The same lesson always comes out the same.
 */
export function saidOf(item: RatedItem, place: number, name: string): GivenLessonFeedback | null {
  const chance = (what: string) => chanceOf(`${item.date}/${item.title}/${place}/${name}/${what}`);
  if (item.status === 'skipped' || chance('said') > saidShare) return null;
  const fit = fitAt(name, item.startTime) - (item.status === 'partly' ? 0.25 : 0);
  const mood = fit + 0.5 * (chance('mood') - 0.5);
  const face = mood > 0.75 ? 'good' : mood > 0.45 ? 'okay' : 'hard';
  const choice = comments[face][Math.floor(chance('which') * comments[face].length)];
  return chance('words') < wordsShare && choice ? { face, comment: choice } : { face };
}

export interface SaidOfWeek {
  readonly stars: number;
  readonly answers: Readonly<Partial<Record<WeekStatement, number>>>;
  readonly comment?: string;
}

/** What she said of the weeks before the last, the oldest first; about the last one she is still to be asked. */
export const saidOfWeeks: readonly SaidOfWeek[] = [
  {
    stars: 3,
    answers: { pace: 3, freeTime: 2, coreWork: 4, dayStart: 2, energy: 3 },
    comment: 'Ella is worn out after lunch; reading then is a struggle.',
  },
  { stars: 4, answers: { pace: 4, freeTime: 4, coreWork: 4, dayStart: 3, energy: 4 } },
];
