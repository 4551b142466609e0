import type { LoadData } from '@/api/load-data';
import { children, parents } from '@/api/queries/family';
import { seriesQuery, taskListQuery } from '@/api/queries/tasks';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { openLists, shownOf } from './shown-tasks';

export const loadTasks: LoadData = (queryClient, { session, search }) => [
  ...Object.values(openLists(shownOf(search), todayIn(session.family?.timeZone, now()))).map(
    (filter) => queryClient.ensureInfiniteQueryData(taskListQuery(filter)),
  ),
  queryClient.ensureQueryData(seriesQuery),
  queryClient.ensureQueryData(children.all()),
  queryClient.ensureQueryData(parents.all()),
];
