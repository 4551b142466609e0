import { queryOptions } from '@tanstack/react-query';
import { mondayOf } from '@/lib/plain-date';
import { http } from '../http';

/** Keys of the weeks. A lesson lives in its week: marking or moving one writes to the week's entry here. */
export const weekKeys = {
  all: ['weeks'] as const,
  of: (date: string) => ['weeks', mondayOf(date)] as const,
};

/** The Monday-based week that holds a date. */
export function weekQuery(date: string) {
  return queryOptions({
    queryKey: weekKeys.of(date),
    queryFn: ({ signal }) => http.get('/weeks/{date}', { path: { date: mondayOf(date) }, signal }),
    staleTime: 30_000,
  });
}
