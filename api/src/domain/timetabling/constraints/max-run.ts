import type { Child } from '../problem.js';
import type { Constraint, Violation, Week } from './constraint.js';

/** "After a while every child needs a break." */
export const maxRun: Constraint = {
  rule: 'maxRun',
  find: (week) =>
    week.problem.children.flatMap((child) =>
      Array.from({ length: week.problem.days }, (_, day) => day).flatMap((day) =>
        longRuns(week, child, day),
      ),
    ),
};

function longRuns(week: Week, child: Child, day: number): Violation[] {
  const violations: Violation[] = [];
  let run = 0;
  [...week.lessonRow(child, day), 0].forEach((count, slot) => {
    if (count > 0) {
      run++;
      return;
    }
    if (run > child.maxRunSlots) {
      const from = slot - run;
      violations.push({
        rule: 'maxRun',
        message: `${child.id} has a run of ${run} slots on day ${day} ending before slot ${slot}, more than ${child.maxRunSlots}`,
        sessions: week
          .sessionsOf(child, day)
          .filter((session) => session.start < slot && week.endOf(session) > from),
        childId: child.id,
        day,
        slot: from,
      });
    }
    run = 0;
  });
  return violations;
}
