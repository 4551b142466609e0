import { queryOptions, skipToken } from '@tanstack/react-query';
import { http } from '@/api/http';
import { scheduleKeys } from '../queries';
import type { Disruption } from './disruption';

const previewsKey = ['replan-previews'] as const;

export interface PreviewRequest {
  scheduleId: string;
  disruption: Disruption;
  stability: number;
  /** Counts the fresh previews asked for after the plan changed. */
  attempt: number;
}

const sameEvent = (a: PreviewRequest | null | undefined, b: PreviewRequest | null): boolean =>
  !!a &&
  !!b &&
  a.scheduleId === b.scheduleId &&
  JSON.stringify(a.disruption) === JSON.stringify(b.disruption);

/**
 * The preview of a re-planning. It changes nothing on the server, so it is a query, and closing the sheet aborts it.
 * While the slider asks for another balance, the last preview stays as a placeholder; another event starts without
 * one. Null means that no request is made yet.
 */
export function previewQuery(request: PreviewRequest | null) {
  return queryOptions({
    queryKey: [...previewsKey, request] as const,
    queryFn: request
      ? ({ signal }) => {
          const { scheduleId, disruption, stability } = request;
          return http.post('/schedules/{id}/replan', {
            path: { id: scheduleId },
            body: { disruption, stability },
            signal,
          });
        }
      : skipToken,
    placeholderData: (last, query) => (sameEvent(query?.queryKey[1], request) ? last : undefined),
    // The server stores every preview, so a new one is made only on a press.
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

/** The differences between two versions. Versions never change, so the answer stays valid. */
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
