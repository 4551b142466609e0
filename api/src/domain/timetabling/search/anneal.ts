/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and this is the hot path */
import type { Board } from './board.js';
import { Mover } from './moves.js';
import { Random } from './random.js';

export interface AnnealOptions {
  readonly seed: number;
  readonly now: () => number;
  readonly deadline?: number;
  readonly iterationBudget?: number;
  readonly signal?: { readonly aborted: boolean };
  readonly stopFlag?: Int32Array;
  readonly onImprovement?: (state: AnnealState) => void;
  readonly progressEveryMs?: number;
}

export interface AnnealState {
  readonly phase: 'construct' | 'improve';
  readonly percent: number;
  readonly score: number;
  readonly at: Int32Array;
}

/** Temperatures in reward points: a clash of neighbouring days costs 60, an hour's difference in reward 14 to 62. */
const HOTTEST = 80;
const COLDEST = 4;
/** Moves between two looks at the clock. */
const BATCH = 200;

/** Simulated annealing: accepts a loss with a chance that shrinks as the budget is used up. Leaves the board anywhere. */
export function anneal(
  board: Board,
  options: AnnealOptions,
): { best: Int32Array; iterations: number } {
  const { now, deadline = Infinity, iterationBudget, signal, stopFlag, onImprovement } = options;
  const random = new Random(options.seed);
  const mover = new Mover(board.week, board, random);
  const logs = Float64Array.from({ length: 4096 }, (_, i) => Math.log((i + 0.5) / 4096));
  const best = board.at.slice();
  let bestScore = board.score;
  const startedAt = now();
  let reportedAt = startedAt;
  let iterations = 0;
  if (mover.loose.length === 0) return { best, iterations };
  for (;;) {
    const time = now();
    const share =
      iterationBudget === undefined
        ? (time - startedAt) / (deadline - startedAt)
        : iterations / iterationBudget;
    if (!(share < 1) || time >= deadline || signal?.aborted === true) break;
    if (stopFlag && Atomics.load(stopFlag, 0) !== 0) break;
    if (onImprovement && time - reportedAt >= (options.progressEveryMs ?? 100)) {
      reportedAt = time;
      onImprovement({
        phase: 'improve',
        percent: Math.floor(share * 100),
        score: bestScore,
        at: best,
      });
    }
    const temperature = HOTTEST * Math.pow(COLDEST / HOTTEST, share);
    for (let k = 0; k < BATCH; k++) {
      mover.step(temperature * logs[random.bits() & 4095]!);
      if (board.score > bestScore) {
        bestScore = board.score;
        best.set(board.at);
      }
    }
    iterations += BATCH;
  }
  return { best, iterations };
}
