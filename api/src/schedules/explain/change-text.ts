import { wallClock } from '../../domain/calendar/index.js';
import type { Change } from '../../domain/planning/index.js';
import type { FamilyNames } from '../../persistence/index.js';
import { listed, weekdayName } from './sentences.js';

/** The smallest change that makes a lesson fit. `subject` is its name. */
export function changeText(change: Change, subject: string, names: FamilyNames): string {
  switch (change.kind) {
    case 'longer-day': {
      const who = listed(change.childIds.flatMap((id) => names.get(id) ?? []));
      return `${change.minutes} more minutes on ${weekdayName(change.date)} for ${who === '' ? 'your child' : who} would make it fit.`;
    }
    case 'shorter-lesson': {
      // Versions made before this was kept do not say it.
      const instead = change.insteadOf === undefined ? '' : ` instead of ${change.insteadOf}`;
      return `${subject} at ${change.minutes} minutes${instead} would fit.`;
    }
    case 'parent-hours': {
      const parent = names.get(change.parentId) ?? 'A parent';
      const [from, to] = [change.startMinute, change.startMinute + change.minutes].map(wallClock);
      return `${parent} free on ${weekdayName(change.date)} from ${from} to ${to} would make it fit.`;
    }
    case 'any-time':
      return `${subject} without a fixed time would fit.`;
    case 'twice-a-day':
      return `${subject} twice on one day would fit.`;
    case 'fewer-sessions':
      return change.sessions === 0
        ? `There is no room for ${subject} this week; leave it out, or make room by leaving out another.`
        : `${subject} ${change.sessions === 1 ? 'once' : `${change.sessions} times`} this week is what fits.`;
  }
}
