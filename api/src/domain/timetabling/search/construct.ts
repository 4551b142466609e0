import { BestPlace } from './best-place.js';
import type { Board } from './board.js';
import type { Candidates } from './candidates.js';
import type { FlatWeek } from './flat-week.js';
import { ANYBODY } from './givers.js';

/** The units that are not locked and have at least one candidate position. */
export function movableUnits(week: FlatWeek): Int32Array {
  return Int32Array.from({ length: week.unitCount }, (_, unit) => unit).filter(
    (unit) => week.lockedAt[unit]! < 0 && candidateCount(week, week.subjectOf[unit]!) > 0,
  );
}

/** Greedy construction: places every movable unit at its best free place. Units with few candidates and many members come first. */
export function construct(board: Board, candidates: Candidates, movable: Int32Array): void {
  const { week } = board;
  const bestPlace = new BestPlace(board, candidates);
  const ease = (unit: number): number => {
    const subject = week.subjectOf[unit]!;
    return candidateCount(week, subject) / (week.size[subject]! * week.length[subject]!);
  };
  for (const unit of movable.slice().sort((a, b) => ease(a) - ease(b))) {
    if (board.at[unit]! < 0 && bestPlace.find(week.subjectOf[unit]!, 0))
      board.place(unit, bestPlace.at, bestPlace.scoreDelta, ANYBODY);
  }
}

function candidateCount(week: FlatWeek, subject: number): number {
  return week.candidateFrom[subject + 1]! - week.candidateFrom[subject]!;
}
