import type { Board } from './board.js';
import { Mover } from './moves.js';
import { Random } from '../../random.js';
import { cyclesFor, heatFor, temperatureAt } from './schedule.js';

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

/** Moves between two looks at the clock: about a fifth of a millisecond. */
const BATCH = 200;
/** Share of the budget after which the speed is known well enough to plan the rest by. */
const PLANNING_SHARE = 0.05;
const PROGRESS_EVERY_MS = 100;
const LOG_TABLE_SIZE = 4096;
/** Logarithms of evenly spread numbers from 0 to 1: T times one of them, at random, is a loss accepted at T. */
const LOGS = Float64Array.from({ length: LOG_TABLE_SIZE }, (_, i) =>
  Math.log((i + 0.5) / LOG_TABLE_SIZE),
);

/**
 * Simulated annealing. It begins from what is on the board, completed greedily, and accepts a loss with a chance
 * that falls as a cycle goes on. A large budget is used for several cycles, each from where the last one ended.
 * Answers the best timetable met; the board itself is left anywhere.
 */
export function anneal(
  board: Board,
  options: AnnealOptions,
): { best: Int32Array; iterations: number } {
  const { now, deadline = Infinity, iterationBudget, onImprovement } = options;
  const progressEveryMs = options.progressEveryMs ?? PROGRESS_EVERY_MS;
  const random = new Random(options.seed);
  const mover = new Mover(board, random);
  const startedAt = now();
  mover.construct();
  const best = board.at.slice();
  let bestScore = board.score;
  onImprovement?.({ phase: 'construct', percent: 0, score: bestScore, at: best });

  const units = mover.loose.length;
  const { movedCost } = board.week;
  let bestMissing = board.missing;
  let cycles = iterationBudget === undefined ? 0 : cyclesFor(iterationBudget, units, movedCost);
  let iterations = 0;
  let reportedAt = startedAt;
  while (units > 0) {
    const time = now();
    const share =
      iterationBudget === undefined
        ? (time - startedAt) / (deadline - startedAt)
        : iterations / iterationBudget;
    // Written so that a share that is not a number, as with no time at all, ends the search too.
    if (!(share < 1) || time >= deadline || isStopped(options)) break;
    if (cycles === 0 && share >= PLANNING_SHARE)
      cycles = cyclesFor(iterations / share, units, movedCost);
    if (onImprovement && time - reportedAt >= progressEveryMs) {
      reportedAt = time;
      onImprovement({
        phase: 'improve',
        percent: Math.floor(share * 100),
        score: bestScore,
        at: best,
      });
    }
    const heat = heatFor(board.week.fullness, bestMissing > 0);
    const temperature = temperatureAt(share, cycles, heat);
    for (let k = 0; k < BATCH; k++) {
      mover.step(temperature * LOGS[random.bits() & (LOG_TABLE_SIZE - 1)]!);
      if (board.score > bestScore) {
        bestScore = board.score;
        bestMissing = board.missing;
        best.set(board.at);
      }
    }
    iterations += BATCH;
  }
  return { best, iterations };
}

function isStopped({ signal, stopFlag }: AnnealOptions): boolean {
  return signal?.aborted === true || (stopFlag !== undefined && Atomics.load(stopFlag, 0) !== 0);
}
