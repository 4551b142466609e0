import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { Job } from '@/api/week-model';

export const jobKey = (id: string) => ['jobs', id] as const;

/** True once nothing more will happen to the job. */
export function isFinished({ status }: Pick<Job, 'status'>): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}

/** How often the job is polled, in case the event stream does not work. */
const POLL_MS = 2_000;

/** A job, asked for once and then kept fresh by its events; asked again now and then in case those break. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: jobKey(id),
    queryFn: ({ signal }) => http.get('/jobs/{id}', { path: { id }, signal }),
    refetchInterval: (query) => {
      const job = query.state.data;
      return job && isFinished(job) ? false : POLL_MS;
    },
  });
}
