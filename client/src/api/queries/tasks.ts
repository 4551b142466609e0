import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import type {
  CreateRecurringTaskDto,
  CreateTaskDto,
  UpdateRecurringTaskDto,
  UpdateTaskDto,
} from '../generated/types.gen';
import { http } from '../http';
import type { Page, RecurringTask, Task, TaskStatus } from '../model';
import { everyPage, type Versioned } from './collection';

export type TaskBody = CreateTaskDto;
export type TaskChange = UpdateTaskDto;
export type SeriesBody = CreateRecurringTaskDto;
export type SeriesChange = UpdateRecurringTaskDto;

/** Which tasks are listed; what is left out does not matter. */
export interface TaskFilter {
  status?: TaskStatus;
  due?: 'dated' | 'undated';
  parentId?: string;
  childId?: string;
  tag?: string;
  dueFrom?: string;
  dueTo?: string;
}

export const taskKeys = {
  all: ['tasks'] as const,
  lists: ['tasks', 'list'] as const,
  list: (filter: TaskFilter) => ['tasks', 'list', filter] as const,
  days: (from: string, to: string) => ['tasks', 'days', from, to] as const,
  one: (id: string) => ['tasks', 'one', id] as const,
  series: ['tasks', 'series'] as const,
};

const PAGE = 50;

/** A list of tasks, a page after the other: what is due first at its head; of what is done, what was done last. */
export function taskListQuery(filter: TaskFilter) {
  return infiniteQueryOptions({
    queryKey: taskKeys.list(filter),
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) };
      return http.get('/tasks', { query, signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** All tasks that are due between two days, both included, done ones too. */
export function tasksOfDaysQuery(from: string, to: string) {
  return queryOptions({
    queryKey: taskKeys.days(from, to),
    queryFn: ({ signal }) =>
      everyPage((page) =>
        http.get('/tasks', { query: { ...page, dueFrom: from, dueTo: to }, signal }),
      ),
  });
}

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: taskKeys.one(id),
    queryFn: ({ signal }) => http.get('/tasks/{id}', { path: { id }, signal }),
  });
}

/** All that comes back by a rule. */
export const seriesQuery = queryOptions({
  queryKey: taskKeys.series,
  queryFn: ({ signal }) => everyPage((query) => http.get('/recurring-tasks', { query, signal })),
});

/** The next days that a rule means; nothing is kept. */
export function ruleDatesQuery(rule: string, startDate: string) {
  return queryOptions({
    queryKey: [...taskKeys.all, 'dates', rule, startDate],
    queryFn: async ({ signal }) =>
      (await http.post('/recurring-tasks/dates', { body: { rule, startDate }, signal })).dates,
    staleTime: 60_000,
    retry: false,
  });
}

export const addTask = (body: TaskBody, idempotencyKey?: string): Promise<Task> =>
  http.post('/tasks', { body, ...(idempotencyKey && { idempotencyKey }) });

export const changeTask = ({ id, version }: Versioned, body: TaskChange): Promise<Task> =>
  http.patch('/tasks/{id}', { path: { id }, body, version });

export const removeTask = ({ id, version }: Versioned): Promise<void> =>
  http.delete('/tasks/{id}', { path: { id }, version });

export const addSeries = (body: SeriesBody, idempotencyKey?: string): Promise<RecurringTask> =>
  http.post('/recurring-tasks', { body, ...(idempotencyKey && { idempotencyKey }) });

export const changeSeries = (
  { id, version }: Versioned,
  body: SeriesChange,
): Promise<RecurringTask> => http.patch('/recurring-tasks/{id}', { path: { id }, body, version });

/** Ends a series from a day on, or altogether. */
export const removeSeries = ({ id, version }: Versioned, from?: string): Promise<void> =>
  http.delete('/recurring-tasks/{id}', { path: { id }, query: from ? { from } : {}, version });

/** The event of a change that was made here comes within this time. */
const OWN_EVENT_WITHIN_MS = 5_000;
const keptAtMs = new Map<string, number>();

/** Whether the task is shown here as it was a moment ago: its own event then says nothing new. */
export const isJustKept = (id: string): boolean =>
  Date.now() - (keptAtMs.get(id) ?? 0) < OWN_EVENT_WITHIN_MS;

/** Puts a fresh task in the place of the old one, wherever it is shown. */
export function keepTask(queryClient: QueryClient, task: Task): void {
  keptAtMs.set(task.id, Date.now());
  const fresh = (list: Task[]): Task[] => list.map((one) => (one.id === task.id ? task : one));
  queryClient.setQueriesData<InfiniteData<Page<Task>>>(
    { queryKey: taskKeys.lists },
    (data) =>
      data && { ...data, pages: data.pages.map((page) => ({ ...page, items: fresh(page.items) })) },
  );
  queryClient.setQueriesData<Task[]>(
    { queryKey: ['tasks', 'days'] },
    (list) => list && fresh(list),
  );
  if (queryClient.getQueryData(taskKeys.one(task.id)))
    queryClient.setQueryData(taskKeys.one(task.id), task);
}

/** After a change of what there is to do. What takes time from lessons changes weeks as well. */
export function refreshTasks(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [first] }) => ['tasks', 'weeks', 'conflicts'].includes(String(first)),
  });
}
