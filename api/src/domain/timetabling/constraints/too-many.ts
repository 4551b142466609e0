import type { Constraint } from './constraint.js';

/** "We teach a subject as often as we meant to, not more." */
export const tooMany: Constraint = {
  rule: 'tooMany',
  find: (week) =>
    week.problem.subjects.flatMap((subject) => {
      const sessions = week.sessions.filter((session) => session.subject === subject.id);
      if (sessions.length <= subject.sessionsPerWeek) return [];
      return {
        rule: 'tooMany' as const,
        message: `${subject.id} has ${sessions.length} sessions, more than ${subject.sessionsPerWeek}`,
        sessions,
      };
    }),
};
