import { parentSupply } from '../problem.js';
import type { Constraint, Violation } from './constraint.js';

/** "We can only help as many children at once as there are hands at home." */
export const parents: Constraint = {
  rule: 'parents',
  find: (week) => {
    const violations: Violation[] = [];
    parentSupply(week.problem).forEach((row, day) =>
      row.forEach((supply, slot) => {
        const running = week.sessions.filter(
          (session) =>
            session.day === day &&
            session.start <= slot &&
            week.endOf(session) > slot &&
            week.subjectOf(session).parentDemand > 0,
        );
        const drawn = running.reduce(
          (sum, session) => sum + week.subjectOf(session).parentDemand,
          0,
        );
        if (drawn <= supply) return;
        violations.push({
          rule: 'parents',
          message: `day ${day} slot ${slot} needs ${drawn} parent points, ${supply} on offer`,
          sessions: running,
          day,
          slot,
        });
      }),
    );
    return violations;
  },
};
