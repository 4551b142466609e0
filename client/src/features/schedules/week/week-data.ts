import { now } from '@/lib/now';
import type { LoadData } from '@/api/load-data';
import { weekQuery } from '@/api/queries/weeks';
import { isPlainDate, todayIn, type PlainDate } from '@/lib/plain-date';

/** The day that the address of the week names, else today. */
export function dateShown(given: string | undefined, today: PlainDate): PlainDate {
  return given && isPlainDate(given) ? given : today;
}

export const loadWeek: LoadData = (queryClient, { session, params }) => [
  queryClient.ensureQueryData(
    weekQuery(dateShown(params['date'], todayIn(session.family?.timeZone, now()))),
  ),
];
