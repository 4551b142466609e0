import type { Ledger, LedgerCounts, LedgerEntry } from '@/api/week-model';

const NONE: LedgerCounts = {
  wanted: 0,
  tookPlace: 0,
  partly: 0,
  skipped: 0,
  placed: 0,
  owed: 0,
  dropped: 0,
  excused: 0,
  extra: 0,
};

/** An entry of the ledger in which everything that is wanted is owed, unless said otherwise. */
export function aLedgerEntry(given: Partial<LedgerEntry> & { weekStart: string }): LedgerEntry {
  const { owed = 1 } = given;
  return {
    ...NONE,
    subjectId: 'subject-1',
    subjectName: 'Mathematics',
    childIds: ['Ella'],
    core: true,
    minutes: 30,
    lessons: [],
    drops: [],
    wanted: owed,
    owed,
    ...given,
  };
}

/** The ledger of these entries. */
export function aLedger(entries: LedgerEntry[]): Ledger {
  const weeks = [...new Set(entries.map(({ weekStart }) => weekStart))].sort();
  return {
    from: weeks[0] ?? '2026-11-23',
    to: weeks.at(-1) ?? '2026-11-29',
    counts: sum(entries),
    weeks: weeks.map((weekStart) => ({
      weekStart,
      counts: {
        ...sum(entries.filter((entry) => entry.weekStart === weekStart)),
        carriedOver: 0,
        caughtUp: 0,
      },
    })),
    entries,
  };
}

function sum(entries: readonly LedgerEntry[]): LedgerCounts {
  return entries.reduce<LedgerCounts>((total, entry) => {
    const keys = Object.keys(NONE) as (keyof LedgerCounts)[];
    return Object.fromEntries(
      keys.map((key) => [key, total[key] + entry[key]]),
    ) as unknown as LedgerCounts;
  }, NONE);
}
