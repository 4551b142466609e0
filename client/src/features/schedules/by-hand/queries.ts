import { queryOptions, skipToken } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { LessonByHand } from '@/api/week-model';
import { mondayOf } from '@/lib/plain-date';
import { handChangeKeys, itemKeys } from '../queries';

/** A lesson as it is to be, and the one that is edited. */
export type PlaceQuestion = LessonByHand & { itemId?: string };

/** Whether a lesson fits, and which week owes it; null while something is missing. Every change of a plan asks anew. */
export function placeCheckQuery(question: PlaceQuestion | null) {
  return queryOptions({
    queryKey: [...itemKeys.all, 'place-check', question] as const,
    queryFn: question
      ? ({ signal }) => http.post('/items/place-checks', { body: question, signal })
      : skipToken,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

/** What was changed by hand in the week that holds a date, the newest first. */
export function handChangesQuery(date: string) {
  const week = mondayOf(date);
  return queryOptions({
    queryKey: handChangeKeys.ofWeek(week),
    queryFn: async ({ signal }) =>
      (await http.get('/hand-changes', { query: { week }, signal })).items,
    // Somebody else may have changed something a moment ago.
    staleTime: 0,
  });
}
