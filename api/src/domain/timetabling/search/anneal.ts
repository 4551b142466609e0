import type { Board } from './board.js';
import { construct, movableUnits } from './construct.js';
import { scaled } from './losses.js';
import { cyclesFor, temperatureRange, temperatureAt } from './cooling-schedule.js';
import { sortCandidates } from './sort-candidates.js';
import { startWalk } from './start-walk.js';

export interface AnnealOptions {
  /** See fullnessOf. */
  readonly fullness: number;
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

/** Moves between two looks at the clock: less than a fifth of a millisecond. */
const BATCH = 200;
/** Share of the budget after which the speed is known well enough to plan the rest by. */
const PLANNING_SHARE = 0.05;
const PROGRESS_EVERY_MS = 100;

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
  const { week } = board;
  const candidates = sortCandidates(week);
  const movable = movableUnits(week);
  construct(board, candidates, movable);
  const walk = startWalk(board, candidates, movable, options.seed);
  const startedAt = now();
  onImprovement?.({ phase: 'construct', percent: 0, score: walk.bestScore, at: walk.best });

  const conditions = {
    units: movable.length,
    movedCost: week.movedCost,
    fullness: options.fullness,
  };
  let cycles = iterationBudget === undefined ? 0 : cyclesFor(iterationBudget, conditions);
  let iterations = 0;
  let reportedAt = startedAt;
  while (conditions.units > 0) {
    const time = now();
    const share =
      iterationBudget === undefined
        ? (time - startedAt) / (deadline - startedAt)
        : iterations / iterationBudget;
    // Written so that a share that is not a number, as with no time at all, ends the search too.
    if (!(share < 1) || time >= deadline || isStopped(options)) break;
    if (cycles === 0 && share >= PLANNING_SHARE) cycles = cyclesFor(iterations / share, conditions);
    if (onImprovement && time - reportedAt >= progressEveryMs) {
      reportedAt = time;
      onImprovement({
        phase: 'improve',
        percent: Math.floor(share * 100),
        score: walk.bestScore,
        at: walk.best,
      });
    }
    const range = temperatureRange(options.fullness, walk.bestMissing > 0);
    walk.run(BATCH, scaled(temperatureAt(share, cycles, range)));
    iterations += BATCH;
  }
  return { best: walk.best, iterations };
}

function isStopped({ signal, stopFlag }: AnnealOptions): boolean {
  return signal?.aborted === true || (stopFlag !== undefined && Atomics.load(stopFlag, 0) !== 0);
}
