import type { Constraint } from './constraint.js';

/** "Some subjects belong to certain days." */
export const allowedDays: Constraint = {
  rule: 'allowedDays',
  find: (week) =>
    week.sessions.flatMap((session) => {
      const days = week.subjectOf(session).allowedDays;
      if (days === null || days.includes(session.day)) return [];
      return {
        rule: 'allowedDays' as const,
        message: `${week.describe(session)} is not on one of the days ${days.join(',')}`,
        sessions: [session],
        day: session.day,
      };
    }),
};
