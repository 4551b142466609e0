import type { Problem } from '../problem.js';
import { solve } from '../solve.js';
import type { Timetable } from '../timetable.js';

/** A week with one change, to be solved. */
export interface Trial<C> {
  readonly change: C;
  readonly problem: Problem;
  /** The timetable from which the search begins. Sessions that do not fit in the changed week are placed anew. */
  readonly start: Timetable;
  /** A rule that the change adds to those of the problem. */
  readonly isAllowed?: (sessions: Timetable) => boolean;
}

interface TrialOptions {
  readonly seed: number;
  /** Moves for each trial. Few are enough, because the search begins from the current timetable. */
  readonly moves: number;
  /** Asked before each trial: true ends the search without an answer. */
  readonly isOver?: () => boolean;
}

/** The change that was found, with a timetable that proves it. */
export interface VerifiedChange<C> {
  readonly change: C;
  readonly sessions: Timetable;
}

/**
 * The first change with which one more session of a subject fits and no other subject loses one. Each changed week is solved to find out.
 * Pass the smallest change first.
 */
export function firstThatHelps<C>(
  trials: Iterable<Trial<C>>,
  wanted: { readonly subject: string; readonly before: Timetable },
  { seed, moves, isOver = () => false }: TrialOptions,
): VerifiedChange<C> | null {
  for (const { change, problem, start, isAllowed = () => true } of trials) {
    if (isOver()) return null;
    const { sessions } = solve(problem, { seed, now: () => 0, iterationBudget: moves, start });
    if (helps(problem, sessions, wanted) && isAllowed(sessions)) return { change, sessions };
  }
  return null;
}

/** One more session of the subject, and no fewer of any other. */
function helps(
  { subjects }: Problem,
  sessions: Timetable,
  { subject, before }: { subject: string; before: Timetable },
): boolean {
  return subjects.every(({ id, sessionsPerWeek }) => {
    const had = Math.min(sessionsPerWeek, countOf(before, id));
    return countOf(sessions, id) >= had + (id === subject ? 1 : 0);
  });
}

/** How many sessions of a subject a timetable has. */
export function countOf(sessions: Timetable, subject: string): number {
  return sessions.filter((session) => session.subject === subject).length;
}
