import type { LedgerCounts, WeekCounts } from '@/api/week-model';
import { ledgerStrings } from '@/messages/ledger';

/** What a week still wants to be held: without what was dropped, or let off. */
export function stillWanted({ wanted, dropped, excused }: LedgerCounts): number {
  return wanted - dropped - excused;
}

/** Lessons that have a place, or had one. */
export function standing(counts: LedgerCounts): number {
  return counts.tookPlace + counts.partly + counts.skipped + counts.placed;
}

/** "54 of 56 placed", what of it stands in another week or comes from an earlier one, and what is extra. */
export function placedSentences(counts: WeekCounts): string[] {
  const { carriedOver, caughtUp, extra } = counts;
  return [
    ledgerStrings.placed({ placed: standing(counts), required: stillWanted(counts) }),
    ...(carriedOver > 0 ? [ledgerStrings.carriedOver({ count: carriedOver })] : []),
    ...(caughtUp > 0 ? [ledgerStrings.caughtUp({ count: caughtUp })] : []),
    ...(extra > 0 ? [ledgerStrings.extra({ count: extra })] : []),
  ];
}
