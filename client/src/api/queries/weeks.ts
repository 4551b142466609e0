import { queryOptions } from '@tanstack/react-query';
import { mondayOf } from '@/lib/plain-date';
import { http } from '../http';
import { weekWithUnsentMarks } from '../unsent-marks';

/** Query keys of the weeks. A lesson is cached in its week, so a change of a lesson writes to the week's entry. */
export const weekKeys = {
  all: ['weeks'] as const,
  of: (date: string) => ['weeks', mondayOf(date)] as const,
};

/** The Monday-based week that holds a date, with the marks that the server does not know yet. */
export function weekQuery(date: string) {
  return queryOptions({
    queryKey: weekKeys.of(date),
    queryFn: async ({ signal }) =>
      weekWithUnsentMarks(
        await http.get('/weeks/{date}', { path: { date: mondayOf(date) }, signal }),
      ),
    staleTime: 30_000,
  });
}

/** Lessons ahead that stand where the facts leave no room, in whichever week; asked anew after each change of a fact. */
export const conflictsQuery = queryOptions({
  queryKey: ['conflicts'],
  queryFn: ({ signal }) => http.get('/weeks/conflicts', { signal }),
  staleTime: 0,
});
