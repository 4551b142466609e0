import type { LocalDate } from '../../calendar/index.js';
import { accountOf, type Booked } from '../input/want.js';
import type { LedgerEntry } from './ledger.js';

/** A week that owes lessons of a kind. */
export interface OwingWeek {
  readonly weekStart: LocalDate;
  readonly owed: number;
}

/** The weeks that owe a lesson of a subject to these children, in their order. */
export function owingWeeks(
  entries: readonly LedgerEntry[],
  booked: Omit<Booked, 'weekStart'>,
): OwingWeek[] {
  const mondays = [...new Set(entries.map(({ weekStart }) => weekStart))].sort();
  return mondays.flatMap((weekStart) => {
    const owed = accountOf(entries, { ...booked, weekStart })?.owed ?? 0;
    return owed > 0 ? [{ weekStart, owed }] : [];
  });
}

/** A lesson as a parent changes it: what it was booked on, and what it is now. */
export interface ChangedBooking {
  readonly before: Booked & { readonly extra: boolean };
  readonly after: Omit<Booked, 'weekStart'>;
}

/**
 * Whether a lesson is an extra one after its subject or children were changed. On the same account it stays what it was.
 * On another it meets what its week owes there; where that is nothing, nobody wanted it. `entries` are those of the
 * ledger without the lesson.
 */
export function isExtraAfter(
  entries: readonly LedgerEntry[],
  { before, after }: ChangedBooking,
): boolean {
  const { weekStart } = before;
  const [was, is] = [accountOf(entries, before), accountOf(entries, { ...after, weekStart })];
  const isSameSubject = before.subjectId === after.subjectId;
  if (isSameSubject && was === is) return before.extra;
  return (is?.owed ?? 0) === 0;
}
