import type { Progress } from '@brightpath/api/domain/timetabling';
import type { ComputePool } from '../../compute/compute-pool.js';
import type { SolvedProblem, WeekSearch } from '../../compute/tasks.js';

export type { SolvedProblem };

export interface SolveTask extends WeekSearch {
  readonly budgetMs: number;
  /** Stops the search; the best found so far is still answered. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Finds a timetable for one week. */
export interface WeekSolver {
  solve(task: SolveTask): Promise<SolvedProblem>;
}

/** Solves weeks on the pool's threads. */
export function solverOn(pool: ComputePool): WeekSolver {
  return {
    solve: ({ budgetMs, signal, onProgress, ...search }) =>
      pool.run('solve-week', search, { budgetMs, signal, onProgress }),
  };
}
