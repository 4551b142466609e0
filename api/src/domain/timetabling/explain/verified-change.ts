import type { Problem } from '../problem.js';
import { solve } from '../solve.js';
import type { Timetable } from '../timetable.js';

/** A week with one thing changed, to be tried. */
export interface Trial<C> {
  readonly change: C;
  readonly problem: Problem;
  /** The timetable as it is, in the changed week; what no longer fits in it is placed anew. */
  readonly start: Timetable;
  /** A rule the change itself sets, beside those of the problem. */
  readonly isAllowed?: (sessions: Timetable) => boolean;
}

export interface TrialOptions {
  readonly seed: number;
  /** Moves for each trial. It begins from the week as it stands, so few are enough. */
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
 * The first of the changes with which one more session of a subject fits and no other subject loses one, found by
 * solving the changed week. Give the smallest first.
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
