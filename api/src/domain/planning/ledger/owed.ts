import type { LocalDate } from '../../calendar/index.js';
import type { SettledLessons, Want } from '../input/want.js';
import { isCarriedOver, type LedgerEntry } from './ledger.js';

/** What is older than a term stays owed, but no longer comes back by itself. */
export const OWED_WEEKS = 12;

/** Lessons of one subject that a week still owes. */
export interface OwedLessons {
  readonly weekStart: LocalDate;
  readonly subjectId: string;
  readonly childIds: readonly string[];
  readonly core: boolean;
  readonly minutes: number;
  readonly count: number;
}

/** What weeks before a day owe: core first, then the oldest. */
export function owedBefore(entries: readonly LedgerEntry[], monday: LocalDate): OwedLessons[] {
  return inTurn(
    entries.flatMap(({ weekStart, subjectId, childIds, core, minutes, owed }) =>
      weekStart < monday && subjectId !== null && owed > 0
        ? [{ weekStart, subjectId, childIds, core, minutes, count: owed }]
        : [],
    ),
  );
}

/** The order in which lessons are caught up. */
export function inTurn(owed: readonly OwedLessons[]): OwedLessons[] {
  return [...owed].sort(
    (a, b) => Number(b.core) - Number(a.core) || a.weekStart.localeCompare(b.weekStart),
  );
}

/** What the weeks need no place for when they are planned again: dropped lessons, and those in other weeks. */
export function settledLessons(entries: readonly LedgerEntry[]): SettledLessons[] {
  return entries
    .map(({ weekStart, subjectId, childIds, dropped, lessons }) => ({
      weekStart,
      subjectId,
      childIds,
      count: dropped + lessons.filter(isCarriedOver).length,
    }))
    .filter(({ count }) => count > 0);
}

/** A want as lessons that are owed; null where its subject is gone. */
export function asOwed(
  { weekStart, subjectId, childIds, core, minutes }: Want,
  count: number,
): OwedLessons | null {
  if (subjectId === null || count <= 0) return null;
  return { weekStart, subjectId, childIds, core, minutes, count };
}
