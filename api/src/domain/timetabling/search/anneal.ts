import type { Board } from './board.js';
import { construct, movableUnits } from './construct.js';
import { scaled } from './losses.js';
import { cyclesFor, temperatureRange, temperatureAt } from './cooling-schedule.js';
import { sortCandidates } from './sort-candidates.js';
import { startWalk } from './start-walk.js';

interface AnnealOptions {
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

interface AnnealState {
  readonly phase: 'construct' | 'improve';
  readonly percent: number;
  readonly score: number;
  readonly at: Int32Array;
  /** The parent who gives each unit, -1 for none. */
  readonly parents: Int32Array;
}

/** So many moves are made between two readings of the clock; they take less than a fifth of a millisecond. */
const BATCH = 200;
/** After this share of the budget, the measured speed decides the number of cycles. */
const PLANNING_SHARE = 0.05;
const PROGRESS_EVERY_MS = 100;

/**
 * Simulated annealing. It completes the timetable on the board greedily and improves it from there. It accepts a loss with a probability that
 * falls during a cycle. A large budget is used for several cycles; each goes on from where the last one ended.
 * Returns the best timetable it met. The board is left in any state.
 */
export function anneal(
  board: Board,
  options: AnnealOptions,
): { best: Int32Array; parents: Int32Array; iterations: number } {
  const { now, deadline = Infinity, iterationBudget, onImprovement } = options;
  const progressEveryMs = options.progressEveryMs ?? PROGRESS_EVERY_MS;
  const { week } = board;
  const candidates = sortCandidates(week);
  const movable = movableUnits(week);
  construct(board, candidates, movable);
  const walk = startWalk(board, candidates, movable, options.seed);
  const startedAt = now();
  onImprovement?.({ phase: 'construct', percent: 0, ...bestOf(walk) });

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
    // This also ends the search if the share is NaN, as it is with no time at all.
    if (!(share < 1) || time >= deadline || isStopped(options)) break;
    if (cycles === 0 && share >= PLANNING_SHARE) cycles = cyclesFor(iterations / share, conditions);
    if (onImprovement && time - reportedAt >= progressEveryMs) {
      reportedAt = time;
      onImprovement({
        phase: 'improve',
        percent: Math.floor(share * 100),
        ...bestOf(walk),
      });
    }
    const range = temperatureRange(options.fullness, walk.bestMissing > 0);
    walk.run(BATCH, scaled(temperatureAt(share, cycles, range)));
    iterations += BATCH;
  }
  return { best: walk.best, parents: walk.bestParents, iterations };
}

function bestOf(walk: ReturnType<typeof startWalk>): Pick<AnnealState, 'score' | 'at' | 'parents'> {
  return { score: walk.bestScore, at: walk.best, parents: walk.bestParents };
}

function isStopped({ signal, stopFlag }: AnnealOptions): boolean {
  return signal?.aborted === true || (stopFlag !== undefined && Atomics.load(stopFlag, 0) !== 0);
}
