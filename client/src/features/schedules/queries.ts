import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import { isFinished } from './job';

export { weekKeys, weekQuery } from '@/api/queries/weeks';

export const scheduleKeys = {
  all: ['schedules'] as const,
  one: (id: string) => ['schedules', id] as const,
  unplaced: (id: string, versionId: string) => ['schedules', id, 'unplaced', versionId] as const,
  job: (id: string) => ['jobs', id] as const,
};

export function scheduleQuery(id: string) {
  return queryOptions({
    queryKey: scheduleKeys.one(id),
    queryFn: ({ signal }) => http.get('/schedules/{id}', { path: { id }, signal }),
  });
}

/** What found no place, and why; a version never changes, so neither does its list. */
export function unplacedQuery(scheduleId: string, versionId: string) {
  return queryOptions({
    queryKey: scheduleKeys.unplaced(scheduleId, versionId),
    queryFn: ({ signal }) =>
      http.get('/schedules/{id}/unplaced', { path: { id: scheduleId }, signal }),
    staleTime: Infinity,
  });
}

/** Slow enough to be polite, quick enough to follow when the stream of events is not there. */
const POLL_MS = 2_000;

/** A job, asked for once and then kept fresh by its events; asked again now and then in case those break. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: scheduleKeys.job(id),
    queryFn: ({ signal }) => http.get('/jobs/{id}', { path: { id }, signal }),
    refetchInterval: (query) => {
      const job = query.state.data;
      return job && isFinished(job) ? false : POLL_MS;
    },
  });
}
