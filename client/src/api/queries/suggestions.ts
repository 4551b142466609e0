import { queryOptions } from '@tanstack/react-query';
import type { AskForSuggestionsDto, WeeklyHoursDto } from '../generated/types.gen';
import { http } from '../http';

type Hours = Omit<WeeklyHoursDto, 'weekday'> & { weekday: number };

const keyOf = (age: number) => ['suggestions', age] as const;

/** What suits a child of an age, in whole years, where the adults are free in these hours. */
export const suggestionsQuery = (age: number, adultHours: readonly Hours[]) => {
  const known = askable(adultHours);
  return queryOptions({
    queryKey: [...keyOf(age), known],
    queryFn: ({ signal }) =>
      http.post('/questionnaire/suggestions', { body: { age, adultHours: known }, signal }),
    staleTime: Infinity,
    // While an adult's hours are edited, the suggestion from before stays on the screen.
    placeholderData: (before, query) => (query?.queryKey[1] === age ? before : undefined),
  });
};

/** Without the stretches that are still being typed. */
function askable(hours: readonly Hours[]): NonNullable<AskForSuggestionsDto['adultHours']> {
  return hours
    .filter(({ startTime, endTime }) => isTime(startTime) && isTime(endTime) && startTime < endTime)
    .map(({ weekday, startTime, endTime }) => ({
      weekday: weekday as WeeklyHoursDto['weekday'],
      startTime,
      endTime,
    }));
}

function isTime(text: string): boolean {
  return /^\d{2}:\d{2}$/.test(text);
}
