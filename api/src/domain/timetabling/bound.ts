import type { Problem } from './problem.js';
import { Board } from './search/board.js';
import { flatten } from './search/flatten.js';
import { Prices } from './search/prices.js';
import { bestOfSubject, describeSubjects } from './search/subject-bound.js';

/** Rounds of price changes: more make the bound a little tighter, and take longer in proportion. */
const ROUNDS = 150;
/** Rounds without a better bound after which prices change by smaller steps. */
const PATIENCE = 8;
/** Prices are fractions, so the sum may be off by less than this. */
const ROUNDING = 1e-6;
/** A bound is worth telling people about only if it is this tight. */
const MAX_REPORTED_GAP = 0.05;

/**
 * A number of points that no timetable of the problem can exceed.
 *
 * Lagrangian relaxation: each subject is placed as well as it can be on its own, while a child's time, a child's
 * daily limit and the parents' attention have prices instead of limits. For any prices the sum is a bound; prices
 * rise where too many want the same hour and fall elsewhere, which tightens it. Balance, neighbouring days and the
 * rule on runs of lessons are left out: all of them make the true best lower, never higher. `known` is the objective of any feasible timetable; it only guides the size of the steps. A `limit` stops it after the round that passes the
 * deadline: what is found until then is a bound as well, only a looser one.
 */
export function upperBound(
  problem: Problem,
  known?: number,
  limit?: { readonly now: () => number; readonly deadline: number },
): number {
  const week = flatten(problem);
  const board = new Board(week);
  const prices = new Prices(board);
  const subjects = describeSubjects(board);
  const fixed = board.score + lockedSlack(board);
  let best = Infinity;
  let size = 1;
  let stale = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let bound = fixed + prices.beginRound();
    for (const subject of subjects) bound += bestOfSubject(subject, week, prices);
    if (bound < best - ROUNDING) {
      best = bound;
      stale = 0;
    } else if (++stale >= PATIENCE) {
      size /= 2;
      stale = 0;
    }
    const target = known ?? best - 0.03 * Math.abs(best);
    if (limit && limit.now() >= limit.deadline) break;
    if (!prices.adjust(size * Math.max(1, bound - target))) break;
  }
  return Math.floor(best + ROUNDING);
}

/**
 * What to tell people about how good a timetable is: at most this share (0.02 for 2%) below the best possible.
 * Undefined where the bound is too movable to mean much.
 */
export function optimalityGap(objective: number, bound: number): number | undefined {
  if (bound <= 0) return undefined;
  const share = Math.max(0, (bound - objective) / bound);
  return share <= MAX_REPORTED_GAP ? share : undefined;
}

/**
 * The score of the locked sessions counts their days' spans and balance. The spans are charged again as part of the
 * days chosen at the prices, and the balance may get better as other sessions come in: neither may count here.
 */
function lockedSlack(board: Board): number {
  const { week, load, first, end } = board;
  let slack = 0;
  for (let child = 0; child < week.childCount; child++) {
    let most = 0;
    let least = Infinity;
    for (let cell = child * week.days; cell < (child + 1) * week.days; cell++) {
      if (load[cell]! > 0) slack += week.spanCost * (end[cell]! - first[cell]!);
      if (week.isOpen[cell] === 0) continue;
      most = Math.max(most, load[cell]!);
      least = Math.min(least, load[cell]!);
    }
    if (least < Infinity) slack += week.balanceCost * (most - least);
  }
  return slack;
}
