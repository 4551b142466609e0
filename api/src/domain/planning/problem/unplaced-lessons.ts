import type { LocalDate } from '../../calendar/index.js';
import type { Blocker, Solution } from '../../timetabling/index.js';
import { isKeptSubject } from './kept-lessons.js';
import type { PlannedWeek } from './week-problem.js';

const MOST_REASONS = 3;

/** A subject that did not fit into a week as often as it was asked for. */
export interface UnplacedLessons {
  readonly weekStart: LocalDate;
  readonly subjectId: string;
  readonly childIds: readonly string[];
  readonly missing: number;
  /** The reasons, the most helpful first. */
  readonly reasons: readonly Blocker[];
}

export function unplacedLessons(week: PlannedWeek, { unplaced }: Solution): UnplacedLessons[] {
  return unplaced
    .filter(({ subject }) => !isKeptSubject(subject))
    .map(({ subject, missing, reasons }) => ({
      weekStart: week.monday,
      subjectId: subject,
      childIds: week.problem.subjects.find(({ id }) => id === subject)?.members ?? [],
      missing,
      reasons: tellingReasons(reasons),
    }));
}

/**
 * The reasons that are worth showing. Most hours of a week lie outside school hours, so that this reason explains
 * nothing while there is another. A rule that alone stands in the way tells what to change.
 */
export function tellingReasons(reasons: readonly Blocker[]): Blocker[] {
  const alone = reasons.filter(({ code, params }) => params.alone > 0 && code !== 'frozenDay');
  const inside = reasons.filter(({ code }) => code !== 'window' && code !== 'frozenDay');
  const aloneInside = alone.filter((reason) => inside.includes(reason));
  const telling = [aloneInside, alone, inside, reasons].find((some) => some.length > 0) ?? [];
  return telling.slice(0, MOST_REASONS);
}
