import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { Week } from '@/api/week-model';

/**
 * Whether a clearly better week is possible. It is asked once for a version and the facts that hold; the server answers
 * all who ask with the same.
 */
export function betterWeekQuery({ weekStart, schedule }: Week, facts: string) {
  return queryOptions({
    queryKey: ['better-week', weekStart, schedule?.versionId, facts] as const,
    queryFn: ({ signal }) =>
      http.post('/weeks/{date}/better-week', { path: { date: weekStart }, signal }),
    staleTime: Infinity,
    gcTime: Infinity,
    // It is only worth telling where it costs nobody anything.
    retry: false,
  });
}
