import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import { fetchAll } from '@/api/queries/collection';
import type { ScheduleSummary } from '@/api/week-model';
import { isFinished, type Job } from './job';

export { weekKeys, weekQuery } from '@/api/queries/weeks';

export interface Schedule {
  id: string;
  title: string;
  description: string | null;
  startDate: string;
  endDate: string;
  childIds: string[];
  subjectIds: string[];
  status: 'active' | 'archived';
  activeVersion: {
    id: string;
    number: number;
    reason: 'generated' | 'replanned' | 'undone';
    createdAt: string;
    summary: ScheduleSummary;
  };
  version: number;
  createdAt: string;
}

export interface Unplaced {
  weekStart: string;
  subjectId: string;
  subjectName: string;
  childIds: string[];
  /** Sessions of that week without a place. */
  missing: number;
  reasons: { code: string; message: string; params: Record<string, unknown> }[];
}

export const scheduleKeys = {
  all: ['schedules'] as const,
  one: (id: string) => ['schedules', id] as const,
  unplaced: (id: string, versionId: string) => ['schedules', id, 'unplaced', versionId] as const,
  job: (id: string) => ['jobs', id] as const,
};

export function scheduleQuery(id: string) {
  return queryOptions({
    queryKey: scheduleKeys.one(id),
    queryFn: ({ signal }) => http.get<Schedule>(`/schedules/${id}`, { signal }),
  });
}

/** What found no place, and why; a version never changes, so neither does its list. */
export function unplacedQuery(scheduleId: string, versionId: string) {
  return queryOptions({
    queryKey: scheduleKeys.unplaced(scheduleId, versionId),
    queryFn: ({ signal }) => fetchAll<Unplaced>(`/schedules/${scheduleId}/unplaced`, signal),
    staleTime: Infinity,
  });
}

/** Slow enough to be polite, quick enough to follow when the stream of events is not there. */
const POLL_MS = 2_000;

/** A job, asked for once and then kept fresh by its events; asked again now and then in case those break. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: scheduleKeys.job(id),
    queryFn: ({ signal }) => http.get<Job>(`/jobs/${id}`, { signal }),
    refetchInterval: (query) => {
      const job = query.state.data;
      return job && isFinished(job) ? false : POLL_MS;
    },
  });
}
