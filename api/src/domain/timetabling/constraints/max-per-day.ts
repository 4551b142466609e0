import type { Constraint } from './constraint.js';

/** "One subject does not come round too often in a day." */
export const maxPerDay: Constraint = {
  rule: 'maxPerDay',
  find: (week) =>
    week.problem.subjects.flatMap((subject) =>
      Array.from({ length: week.problem.days }, (_, day) => day).flatMap((day) => {
        const sessions = week.sessions.filter(
          (session) => session.subject === subject.id && session.day === day,
        );
        if (sessions.length <= subject.maxPerDay) return [];
        return {
          rule: 'maxPerDay' as const,
          message: `${subject.id} has ${sessions.length} sessions on day ${day}, more than ${subject.maxPerDay}`,
          sessions,
          day,
        };
      }),
    ),
};
