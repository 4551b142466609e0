import { queryOptions } from '@tanstack/react-query';
import { addDays, mondayOf } from '@/lib/plain-date';
import { http } from '../http';

/** Query keys of the ledger: where each lesson is that weeks wanted. Whatever changes a plan invalidates them all. */
export const ledgerKeys = {
  all: ['ledger'] as const,
  between: (from: string, to: string) => ['ledger', mondayOf(from), mondayOf(to)] as const,
};

/** A term: what is older no longer comes back by itself. */
const TERM_DAYS = 12 * 7;

/** The ledger of all weeks from one day to another. */
export function ledgerQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ledgerKeys.between(from, to),
    queryFn: ({ signal }) => http.get('/ledger', { query: { from, to }, signal }),
    staleTime: 30_000,
  });
}

/** A week and the term before it. */
export function termUpTo(weekStart: string): { from: string; to: string } {
  return { from: addDays(weekStart, -TERM_DAYS), to: weekStart };
}
