import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { Item } from '@/api/week-model';
import { itemKeys } from '../queries';

/** How many times to offer before "another time". */
const OFFERED = 6;

/** Times the lesson could move to, best first. */
export function freeTimesQuery(item: Pick<Item, 'id' | 'version'>) {
  return queryOptions({
    queryKey: itemKeys.freeTimes(item.id, item.version),
    queryFn: ({ signal }) =>
      http.get('/items/{id}/free-times', {
        path: { id: item.id },
        query: { limit: OFFERED },
        signal,
      }),
    // Every move changes the free times, so a cached answer is never used.
    staleTime: 0,
  });
}

/** Why a lesson is where it is, for this state of the lesson. */
export function whyQuery(item: { id: string; version: number }) {
  return queryOptions({
    queryKey: itemKeys.why(item.id, item.version),
    queryFn: ({ signal }) => http.get('/items/{id}/why', { path: { id: item.id }, signal }),
    staleTime: 0,
  });
}
