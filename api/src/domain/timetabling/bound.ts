import type { Problem } from './problem.js';
import { Board } from './search/board.js';
import { flatten } from './search/flatten.js';
import { ParentShares } from './search/parent-shares.js';
import { Prices } from './search/prices.js';
import { bestOfSubject, describeSubjects } from './search/subject-bound.js';

/** Rounds of price changes. More rounds give a slightly tighter bound and take proportionally longer. */
const ROUNDS = 150;
/** After so many rounds without a better bound, the step size is halved. */
const PATIENCE = 8;
/** An upper limit of the rounding error: prices are fractions. */
const ROUNDING = 1e-6;
/** A larger gap is not reported: it says more of the bound than of the timetable. */
const MAX_REPORTED_GAP = 0.05;

/**
 * An upper bound: no timetable of the problem has a higher objective.
 *
 * It is a Lagrangian relaxation. A child's time, a child's daily limit and the parents' attention get prices instead of limits, and each
 * subject is placed as well as it can be on its own, where sessions name their parents with the teacher who is cheapest there. For any prices the sum is a bound. Prices rise where too many sessions want the same hour,
 * and fall elsewhere; that tightens the bound. Balance, neighbouring days and the rule on runs of lessons are left out, because they can only
 * lower the true optimum. `known` is the objective of any feasible timetable; it only guides the step size. With a `limit`, the computation
 * stops after the round that passes the deadline; the bound is then valid but looser.
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
  const fixed = board.score + lockedSlack(board) + new ParentShares(board).slack();
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
 * The optimality gap: the timetable is at most this share (0.02 for 2%) below the best possible one. Undefined if the gap is too large to be
 * reported.
 */
export function optimalityGap(objective: number, bound: number): number | undefined {
  if (bound <= 0) return undefined;
  const share = Math.max(0, (bound - objective) / bound);
  return share <= MAX_REPORTED_GAP ? share : undefined;
}

/**
 * The points to add to the score of the locked sessions for a valid bound. That score includes the spans and the balance of their days. But the
 * spans are paid again at the prices, and other sessions may improve the balance. So both are taken out.
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
