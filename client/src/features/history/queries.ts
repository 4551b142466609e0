import { infiniteQueryOptions } from '@tanstack/react-query';
import type { EventDto } from '@/api/generated/types.gen';
import { http } from '@/api/http';

export type FamilyEvent = EventDto;

const PAGE = 30;

/** What happened in the family, the newest first; of one kind where one is given (`task`). */
export function historyQuery(kind: string | null) {
  return infiniteQueryOptions({
    queryKey: ['history', kind],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        order: 'newest' as const,
        limit: PAGE,
        ...(kind && { type: `${kind}.*` }),
        ...(pageParam && { cursor: pageParam }),
      };
      return http.get('/events', { query, signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
