import { Random } from '../../random.js';
import type { Board } from './board.js';
import type { Candidates } from './candidates.js';
import { CompiledWalk, startCompiledWalk } from './compiled/compiled-walk.js';
import type { FlatWeek } from './flat-week.js';
import { LOSSES } from './losses.js';
import { Mover } from './moves.js';
import { Walk } from './walk.js';

/** The compiled walk computes in 32-bit integers. Half of their range leaves room for intermediate sums. */
const MOST_POINTS = 2 ** 30;

/**
 * Begins a walk from the timetable on the board. The walk may change the board or copy it. It is the compiled walk unless the week's weights
 * are so large that its points might not fit in 32 bits.
 */
export function startWalk(
  board: Board,
  candidates: Candidates,
  movable: Int32Array,
  seed: number,
): Walk | CompiledWalk {
  if (pointsAtStake(board.week, candidates) <= MOST_POINTS) {
    return startCompiledWalk(board, candidates, movable, seed);
  }
  return startPlainWalk(board, candidates, movable, seed);
}

/** Begins a walk on the board itself. */
export function startPlainWalk(
  board: Board,
  candidates: Candidates,
  movable: Int32Array,
  seed: number,
): Walk {
  const random = new Random(seed);
  return new Walk(board, new Mover(board, candidates, movable, random), LOSSES, random);
}

/** An upper bound of the points that a timetable of the week can win and lose in all. */
function pointsAtStake(week: FlatWeek, candidates: Candidates): number {
  const daily = week.days * week.spanCost + week.balanceCost;
  let points = -week.emptyScore + week.childCount * week.stride * daily;
  for (let subject = 0; subject < week.subjectCount; subject++) {
    const sessions = week.unitFrom[subject + 1]! - week.unitFrom[subject]!;
    points += sessions * (candidates.ceiling[subject]! + week.adjacentCost[subject]!);
    points += week.stride * week.consistencyCost;
    points += sessions * week.parentChangedCost;
    for (let t = week.teacherFrom[subject]!; t < week.teacherFrom[subject + 1]!; t++)
      points += sessions * week.teacherCost[t]!;
  }
  // A parent's load is at most their capacity, and so is its square divided by it.
  for (const capacity of week.parentCapacity) points += 2 * capacity * week.parentLoadCost;
  return points;
}
