import { queryOptions, skipToken } from '@tanstack/react-query';
import { http } from '@/api/http';
import { scheduleKeys } from '../queries';
import type { Disruption } from './disruption';

const previewsKey = ['replan-previews'] as const;

export interface PreviewRequest {
  scheduleId: string;
  disruption: Disruption;
  calm: number;
  /** Counts the fresh previews asked for after the plan changed. */
  attempt: number;
}

const sameEvent = (a: PreviewRequest | null | undefined, b: PreviewRequest | null): boolean =>
  !!a &&
  !!b &&
  a.scheduleId === b.scheduleId &&
  JSON.stringify(a.disruption) === JSON.stringify(b.disruption);

/**
 * What would move. Reading it writes nothing, so it is a query: closing the sheet aborts it. While the slider asks
 * for another balance the last picture stays, for the layout's sake; another event starts from nothing. Null: nothing is asked yet.
 */
export function previewQuery(request: PreviewRequest | null) {
  return queryOptions({
    queryKey: [...previewsKey, request] as const,
    queryFn: request
      ? ({ signal }) => {
          const { scheduleId, disruption, calm } = request;
          return http.post('/schedules/{id}/replan', {
            path: { id: scheduleId },
            body: { disruption, calm },
            signal,
          });
        }
      : skipToken,
    placeholderData: (last, query) => (sameEvent(query?.queryKey[1], request) ? last : undefined),
    // Each answer is a preview of its own on the server; only the reader asks for another.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

export function versionsQuery(scheduleId: string) {
  return queryOptions({
    queryKey: scheduleKeys.versions(scheduleId),
    queryFn: ({ signal }) =>
      http.get('/schedules/{id}/versions', { path: { id: scheduleId }, signal }),
    staleTime: 0,
  });
}

/** What one version has that another has not; versions never change, so neither does the answer. */
export function compareQuery(scheduleId: string, from: string, to: string) {
  return queryOptions({
    queryKey: scheduleKeys.compare(scheduleId, from, to),
    queryFn: ({ signal }) =>
      http.get('/schedules/{id}/compare', {
        path: { id: scheduleId },
        query: { from, to },
        signal,
      }),
    staleTime: Infinity,
  });
}
