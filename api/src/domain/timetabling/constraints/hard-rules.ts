import type { Problem } from '../problem.js';
import { allowedDays } from './allowed-days.js';
import { commitment } from './commitment.js';
import { type Constraint, type Violation, Week } from './constraint.js';
import { fixedStart } from './fixed-start.js';
import { frozenDay } from './frozen-day.js';
import { grid } from './grid.js';
import { locked } from './locked.js';
import { maxDaily } from './max-daily.js';
import { maxPerDay } from './max-per-day.js';
import { maxRun } from './max-run.js';
import { overlap } from './overlap.js';
import { parents } from './parents.js';
import { readShape } from './shape.js';
import { teacher } from './teacher.js';
import { tooMany } from './too-many.js';
import { trip } from './trip.js';
import { window } from './window.js';

/** Every hard rule about sessions that are on the grid, in the order in which they are reported. */
const HARD_RULES: readonly Constraint[] = [
  window,
  commitment,
  trip,
  fixedStart,
  allowedDays,
  frozenDay,
  tooMany,
  maxPerDay,
  locked,
  overlap,
  maxDaily,
  maxRun,
  teacher,
  parents,
];

/**
 * All violations of the hard rules by a solution. An empty list means that it is feasible.
 * The solution may be any value, such as a parsed file. Malformed sessions and sessions off the grid are reported, and the other rules ignore them.
 */
export function findViolations(problem: Problem, solution: unknown): Violation[] {
  const { sessions, violations } = readShape(problem, solution);
  const offGrid = grid.find(new Week(problem, sessions));
  const lost = new Set(offGrid.flatMap((violation) => violation.sessions));
  const week = new Week(
    problem,
    sessions.filter((session) => !lost.has(session)),
  );
  return [...violations, ...offGrid, ...HARD_RULES.flatMap((rule) => rule.find(week))];
}
