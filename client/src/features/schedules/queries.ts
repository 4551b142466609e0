import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { Unplaced } from '@/api/week-model';

/**
 * Query keys of plans and their parts. A change of a plan invalidates `one`, and with it every key that starts with
 * it.
 */
export const scheduleKeys = {
  all: ['schedules'] as const,
  one: (id: string) => ['schedules', id] as const,
  unplaced: (id: string, versionId: string) => ['schedules', id, 'unplaced', versionId] as const,
  evaluation: (id: string, versionId: string) =>
    ['schedules', id, 'evaluation', versionId] as const,
  versions: (id: string) => ['schedules', id, 'versions'] as const,
  compare: (id: string, from: string, to: string) =>
    ['schedules', id, 'compare', from, to] as const,
};

/** Query keys of the changes by hand, by week. Whatever changes a lesson invalidates them all. */
export const handChangeKeys = {
  all: ['hand-changes'] as const,
  ofWeek: (weekStart: string) => ['hand-changes', weekStart] as const,
};

/** Query keys of what belongs to one version of a lesson. The lesson itself is cached in its week (`weekKeys`). */
export const itemKeys = {
  all: ['items'] as const,
  freeTimes: (itemId: string, version: number) => ['items', itemId, 'free-times', version] as const,
  why: (itemId: string, version: number) => ['items', itemId, 'why', version] as const,
};

export function scheduleQuery(id: string) {
  return queryOptions({
    queryKey: scheduleKeys.one(id),
    queryFn: ({ signal }) => http.get('/schedules/{id}', { path: { id }, signal }),
  });
}

/** How the weeks are expected to be rated; asked anew each time, since lessons are moved and marked meanwhile. */
export function evaluationQuery(scheduleId: string, versionId: string) {
  return queryOptions({
    queryKey: scheduleKeys.evaluation(scheduleId, versionId),
    queryFn: ({ signal }) =>
      http.get('/schedules/{id}/evaluation', { path: { id: scheduleId }, signal }),
    staleTime: 0,
  });
}

/** How often to ask for the small changes that make room: the worker looks for them when they are first asked for. */
const CHANGE_EVERY_MS = 2_000;
const MOST_ASKS = 6;

/** True while the small change of some entry is not known, and may still come. */
function changesMayCome(list: { items: Unplaced[] } | undefined, asks: number): boolean {
  return !!list?.items.some(({ change }) => change === null) && asks < MOST_ASKS;
}

/** What found no place, and why; a version never changes, so neither does its list once it is complete. */
export function unplacedQuery(scheduleId: string, versionId: string) {
  return queryOptions({
    queryKey: scheduleKeys.unplaced(scheduleId, versionId),
    queryFn: ({ signal }) =>
      http.get('/schedules/{id}/unplaced', { path: { id: scheduleId }, signal }),
    staleTime: ({ state }) => (changesMayCome(state.data, 0) ? 0 : Infinity),
    refetchInterval: ({ state }) =>
      changesMayCome(state.data, state.dataUpdateCount) ? CHANGE_EVERY_MS : false,
  });
}
