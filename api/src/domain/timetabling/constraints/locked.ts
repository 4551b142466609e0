import { type Session, sessionKey } from '../timetable.js';
import type { Constraint } from './constraint.js';

/** "What I have pinned stays where I put it, and with whom." */
export const locked: Constraint = {
  rule: 'locked',
  find: (week) => {
    const present = new Set(week.sessions.map(pinKey));
    return week.problem.locked
      .filter((session) => !present.has(pinKey(session)))
      .map((session) => ({
        rule: 'locked',
        message: `locked session ${week.describe(session)} is missing`,
        sessions: [session],
        day: session.day,
        slot: session.start,
      }));
  },
};

function pinKey(session: Session): string {
  return `${sessionKey(session)}|${session.parent ?? ''}`;
}
