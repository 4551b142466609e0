import { now } from '@/lib/now';
import type { LoadData } from '@/api/load-data';
import { weekQuery } from '@/api/queries/weeks';
import { todayIn } from '@/lib/plain-date';

export const loadToday: LoadData = (queryClient, { session }) => [
  queryClient.ensureQueryData(weekQuery(todayIn(session.family?.timeZone, now()))),
];
