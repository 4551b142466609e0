import { freeHours, parentSupply } from '../parent-hours.js';
import { isNamed, POINTS_PER_PARENT } from '../problem.js';
import type { Session } from '../timetable.js';
import type { Constraint, Violation, Week } from './constraint.js';

/**
 * "We can only help as many children at once as there are hands at home." In a family-week/1 problem the parents' attention is one pool;
 * in a family-week/2 problem each parent's own is enough for the sessions that they give.
 */
export const parents: Constraint = {
  rule: 'parents',
  find: (week) => (isNamed(week.problem) ? overEachParent(week) : overThePool(week)),
};

function overThePool(week: Week): Violation[] {
  const helped = week.sessions.filter((session) => week.subjectOf(session).parentDemand > 0);
  return parentSupply(week.problem).flatMap((row, day) =>
    row.flatMap((supply, slot) => {
      const running = runningAt(week, helped, day, slot);
      const drawn = pointsOf(week, running);
      if (drawn <= supply) return [];
      const message = `day ${day} slot ${slot} needs ${drawn} parent points, ${supply} on offer`;
      return { rule: 'parents' as const, message, sessions: running, day, slot };
    }),
  );
}

function overEachParent(week: Week): Violation[] {
  return week.problem.parents.flatMap((parent) => {
    const given = week.sessions.filter((session) => session.parent === parent.id);
    return freeHours(week.problem, parent).flatMap((row, day) =>
      row.flatMap((isFree, slot) => {
        const running = runningAt(week, given, day, slot);
        const drawn = pointsOf(week, running);
        const supply = isFree ? POINTS_PER_PARENT : 0;
        if (drawn <= supply) return [];
        const message = `day ${day} slot ${slot} needs ${drawn} points of ${parent.id}, who has ${supply}`;
        return {
          rule: 'parents' as const,
          message,
          sessions: running,
          parentId: parent.id,
          day,
          slot,
        };
      }),
    );
  });
}

function runningAt(week: Week, sessions: readonly Session[], day: number, slot: number): Session[] {
  return sessions.filter(
    (session) => session.day === day && session.start <= slot && week.endOf(session) > slot,
  );
}

function pointsOf(week: Week, sessions: readonly Session[]): number {
  return sessions.reduce((sum, session) => sum + week.subjectOf(session).parentDemand, 0);
}
