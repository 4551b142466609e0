import type { Problem } from '../../timetabling/index.js';

/**
 * One day of a week's problem, as day 0, with its locked sessions. Nearly every rule looks at one day, so whether one more
 * session fits can be asked of its day alone.
 */
export function oneDay(problem: Problem, day: number): Problem {
  const only = <T>(days: readonly T[]): T[] => days.slice(day, day + 1);
  const locked = problem.locked.filter((session) => session.day === day);
  return {
    ...problem,
    days: 1,
    children: problem.children.map((child) => ({
      ...child,
      windows: only(child.windows),
      commitments: only(child.commitments),
    })),
    parents: problem.parents.map((parent) => ({
      ...parent,
      unavailable: only(parent.unavailable),
    })),
    locked: locked.map((session) => ({ ...session, day: 0 })),
    frozenDays: problem.frozenDays.includes(day) ? [0] : [],
  };
}
