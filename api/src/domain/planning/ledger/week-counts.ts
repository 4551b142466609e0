import { type LocalDate, mondayOf } from '../../calendar/index.js';
import { isCarriedOver, type LedgerCounts, type LedgerEntry, totalsOf } from './ledger.js';

/** What one week wanted and where that is, beside what stands in the week. */
export interface WeekCounts extends LedgerCounts {
  /** Lessons of this week that stand in another one. */
  readonly carriedOver: number;
  /** Lessons of earlier weeks that stand in this one. */
  readonly caughtUp: number;
}

/** The counts of a week, from entries of this week and of those around it. */
export function weekCounts(entries: readonly LedgerEntry[], monday: LocalDate): WeekCounts {
  const own = entries.filter(({ weekStart }) => weekStart === monday);
  const earlier = entries.filter(({ weekStart }) => weekStart < monday);
  return {
    ...totalsOf(own),
    carriedOver: own.flatMap(({ lessons }) => lessons).filter(isCarriedOver).length,
    caughtUp: earlier
      .flatMap(({ lessons }) => lessons)
      .filter(({ date, extra }) => !extra && mondayOf(date) === monday).length,
  };
}
