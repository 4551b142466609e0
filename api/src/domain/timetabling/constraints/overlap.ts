import type { Constraint } from './constraint.js';

/** "A child is in one lesson at a time." */
export const overlap: Constraint = {
  rule: 'overlap',
  find: (week) =>
    week.problem.children.flatMap((child) =>
      Array.from({ length: week.problem.days }, (_, day) => day).flatMap((day) => {
        const row = week.lessonRow(child, day);
        const slot = row.findIndex((count) => count > 1);
        if (slot < 0) return [];
        return {
          rule: 'overlap' as const,
          message: `${child.id} has ${row[slot]} sessions at once on day ${day} at slot ${slot}`,
          sessions: week
            .sessionsOf(child, day)
            .filter((session) => session.start <= slot && week.endOf(session) > slot),
          childId: child.id,
          day,
          slot,
        };
      }),
    ),
};
