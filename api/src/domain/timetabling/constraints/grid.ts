import type { Constraint } from './constraint.js';

/** "Every lesson begins and ends within the day we plan." */
export const grid: Constraint = {
  rule: 'grid',
  find: (week) => {
    const { days, slotsPerDay } = week.problem;
    return week.sessions
      .filter(
        (session) =>
          session.day < 0 ||
          session.day >= days ||
          session.start < 0 ||
          week.endOf(session) > slotsPerDay,
      )
      .map((session) => ({
        rule: 'grid',
        message: `${session.subject} on day ${session.day} at slot ${session.start} lies outside the grid`,
        sessions: [session],
        day: session.day,
        slot: session.start,
      }));
  },
};
