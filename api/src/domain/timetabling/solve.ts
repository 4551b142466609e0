import type { Problem } from './problem.js';
import { scoreTimetable, type Terms } from './score.js';
import { anneal } from './search/anneal.js';
import { Board } from './search/board.js';
import type { FlatWeek } from './search/flat-week.js';
import { flatten } from './search/flatten.js';
import { fullnessOf } from './search/fullness.js';
import { byTime, type Session, type Timetable } from './timetable.js';
import { findUnplaced, type Unplaced } from './unplaced.js';

export interface SolveOptions {
  /** Any integer. The same seed, problem and iteration budget give the same timetable. */
  readonly seed: number;
  /** The clock, in milliseconds. It is an argument, so that the engine itself never reads a clock. */
  readonly now: () => number;
  /** When to stop, on that clock. Required unless there is an iteration budget. */
  readonly deadline?: number;
  /** The number of moves to try. The clock then decides nothing, except that a deadline still stops the search. */
  readonly iterationBudget?: number;
  /** Set `aborted` to stop early and take the best found so far. */
  readonly signal?: { readonly aborted: boolean };
  /** The same for a solver in another thread: a shared array. The search stops when its first cell is not 0. */
  readonly stopFlag?: Int32Array;
  /** A timetable to begin from. Sessions that break a rule are left out. */
  readonly start?: Timetable;
  /** Called during the search, at most every `progressEveryMs` (100 by default), with the best timetable so far. */
  readonly onImprovement?: (progress: Progress) => void;
  readonly progressEveryMs?: number;
}

export type Phase = 'construct' | 'improve';

export interface Progress {
  readonly phase: Phase;
  /** Share of the budget used, 0 to 100. */
  readonly percent: number;
  readonly objective: number;
  readonly sessionsPlaced: number;
  readonly sessionsRequired: number;
  /** The best timetable so far. */
  readonly sessions: Timetable;
}

export interface Solution {
  /** A feasible timetable, by day and start. */
  readonly sessions: Timetable;
  readonly objective: number;
  readonly terms: Terms;
  readonly unplaced: readonly Unplaced[];
  /** Moves tried. */
  readonly iterations: number;
}

/** Finds a good timetable. More time gives a better one. The problem must have passed `validateProblem`. */
export function solve(problem: Problem, options: SolveOptions): Solution {
  if (options.deadline === undefined && options.iterationBudget === undefined) {
    throw new Error('options.deadline or options.iterationBudget must be given');
  }
  const week = flatten(problem);
  const board = new Board(week);
  if (options.start) placeStart(board, problem, options.start);
  const { best, parents, iterations } = anneal(board, {
    ...options,
    fullness: fullnessOf(problem),
    onImprovement:
      options.onImprovement &&
      ((state) =>
        options.onImprovement?.({
          phase: state.phase,
          percent: state.percent,
          objective: state.score,
          sessionsPlaced: state.at.reduce((n, position) => n + (position >= 0 ? 1 : 0), 0),
          sessionsRequired: week.unitCount,
          sessions: toSessions(week, problem, state),
        })),
  });
  const sessions = toSessions(week, problem, { at: best, parents });
  return {
    sessions,
    ...scoreTimetable(problem, sessions),
    unplaced: findUnplaced(problem, sessions),
    iterations,
  };
}

/** Places the sessions of a timetable in its order, except those that do not fit or lower the score. */
function placeStart(board: Board, problem: Problem, start: Timetable): void {
  const { week } = board;
  const index = new Map(problem.subjects.map((subject, s) => [subject.id, s]));
  const parentIndex = new Map(problem.parents.map((parent, i) => [parent.id, i]));
  for (const { subject: id, day, start: slot, parent } of start) {
    const subject = index.get(id);
    if (subject === undefined) continue;
    const position = day * week.stride + slot;
    const candidates = week.candidates.subarray(
      week.candidateFrom[subject],
      week.candidateFrom[subject + 1],
    );
    const units = board.at.subarray(week.unitFrom[subject], week.unitFrom[subject + 1]);
    const free = units.indexOf(-1);
    if (free < 0 || !candidates.includes(position) || !board.fits(subject, position)) continue;
    const giver = giverOf(board, subject, position, parentIndex.get(parent ?? '') ?? -1);
    const scoreDelta = board.scoreDeltaWith(subject, position, giver);
    const unit = (week.unitFrom[subject] ?? 0) + free;
    if (scoreDelta > 0) board.place(unit, position, scoreDelta, giver);
  }
}

/** The parent who gave the session, if they may and can still give it; otherwise the one who costs least. -1 where none is named. */
function giverOf(board: Board, subject: number, position: number, before: number): number {
  const { week, givers } = board;
  if (week.parentCount === 0) return -1;
  const teachers = week.teachers.subarray(week.teacherFrom[subject], week.teacherFrom[subject + 1]);
  const canStay = teachers.includes(before) && givers.canGive(before, subject, position);
  return canStay ? before : givers.cheapest(subject, position);
}

function toSessions(
  week: FlatWeek,
  problem: Problem,
  { at, parents }: { at: Int32Array; parents: Int32Array },
): Session[] {
  const sessions: Session[] = [];
  at.forEach((position, unit) => {
    const subject = problem.subjects[week.subjectOf[unit] ?? -1];
    if (position < 0 || !subject) return;
    const day = Math.floor(position / week.stride);
    const parent = problem.parents[parents[unit] ?? -1]?.id;
    const start = position - day * week.stride;
    sessions.push({ subject: subject.id, day, start, ...(parent !== undefined && { parent }) });
  });
  return sessions.sort(byTime);
}
