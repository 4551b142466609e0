import { clockText } from '../problem.js';
import type { Constraint } from './constraint.js';

/** "The online class begins when it begins." */
export const fixedStart: Constraint = {
  rule: 'fixedStart',
  find: (week) =>
    week.sessions.flatMap((session) => {
      const required = week.subjectOf(session).fixedStart;
      if (required === null || session.start === required) return [];
      return {
        rule: 'fixedStart' as const,
        message: `${week.describe(session)} must start at ${clockText(week.problem, required)}`,
        sessions: [session],
        day: session.day,
        slot: session.start,
      };
    }),
};
