import { sessionKey } from '../timetable.js';
import type { Constraint } from './constraint.js';

/** "Yesterday is done; nothing new is planned into it." */
export const frozenDay: Constraint = {
  rule: 'frozenDay',
  find: (week) => {
    const frozen = new Set(week.problem.frozenDays);
    const pinned = new Set(week.problem.locked.map(sessionKey));
    return week.sessions
      .filter((session) => frozen.has(session.day) && !pinned.has(sessionKey(session)))
      .map((session) => ({
        rule: 'frozenDay',
        message: `${week.describe(session)} is new on a frozen day`,
        sessions: [session],
        day: session.day,
        slot: session.start,
      }));
  },
};
