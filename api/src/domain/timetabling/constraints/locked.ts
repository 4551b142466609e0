import { sessionKey } from '../timetable.js';
import type { Constraint } from './constraint.js';

/** "What I have pinned stays where I put it." */
export const locked: Constraint = {
  rule: 'locked',
  find: (week) => {
    const present = new Set(week.sessions.map(sessionKey));
    return week.problem.locked
      .filter((session) => !present.has(sessionKey(session)))
      .map((session) => ({
        rule: 'locked',
        message: `locked session ${week.describe(session)} is missing`,
        sessions: [session],
        day: session.day,
        slot: session.start,
      }));
  },
};
