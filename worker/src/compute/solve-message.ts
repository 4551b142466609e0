import type { Problem, Progress, Solution, Timetable } from '@brightpath/api/domain/timetabling';

/** What a solver thread is asked. Everything in it survives the structured clone. */
export interface SolveRequest {
  readonly problem: Problem;
  readonly seed: number;
  /** How long to search, in milliseconds. */
  readonly budgetMs: number;
  /** A timetable to begin from. */
  readonly start: Timetable;
  /** Shared memory: its first cell turns from 0 to 1 when the search shall stop. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** What it answers: progress now and then, and the solution at the end. */
export type SolveAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solved'; readonly solution: Solution; readonly seconds: number }
  | { readonly kind: 'failed'; readonly message: string };
