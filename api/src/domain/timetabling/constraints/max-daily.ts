import type { Constraint } from './constraint.js';

/** "No child has more lessons in a day than is good for them." */
export const maxDaily: Constraint = {
  rule: 'maxDaily',
  find: (week) =>
    week.problem.children.flatMap((child) =>
      Array.from({ length: week.problem.days }, (_, day) => day).flatMap((day) => {
        const used = week.lessonRow(child, day).filter((count) => count > 0).length;
        if (used <= child.maxDailySlots) return [];
        return {
          rule: 'maxDaily' as const,
          message: `${child.id} has ${used} lesson slots on day ${day}, more than ${child.maxDailySlots}`,
          sessions: week.sessionsOf(child, day),
          childId: child.id,
          day,
        };
      }),
    ),
};
