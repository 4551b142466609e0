import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { MutationObserver, QueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/model';
import type { FamilyEvent } from '@/api/family-events';
import { keepTask } from '@/api/queries/tasks';
import { refreshAfterEvents } from './refresh-after-events';

const keys = [
  ['session'],
  ['weeks', '2026-11-30'],
  ['tasks'],
  ['family', 'subjects'],
  ['feedback'],
];
let queryClient: QueryClient;
let onEvent: (event: FamilyEvent) => void;
const stale = (): string[] =>
  keys.flatMap((key) => (queryClient.getQueryState(key)?.isInvalidated ? [String(key[0])] : []));

beforeEach(() => {
  jest.useFakeTimers();
  queryClient = new QueryClient();
  for (const key of keys) queryClient.setQueryData(key, {});
  onEvent = refreshAfterEvents(queryClient);
});
afterEach(() => void jest.useRealTimers());

it.each([
  ['item.completed', ['weeks']],
  ['feedback.given', ['weeks', 'feedback']],
  ['task.created', ['weeks', 'tasks']],
  ['model.promoted', []],
  ['subject.updated', ['weeks', 'tasks', 'family', 'feedback']],
  ['something.new', ['weeks', 'tasks', 'family', 'feedback']],
  ['member.updated', ['session', 'weeks', 'tasks', 'family', 'feedback']],
  ['reset', ['session', 'weeks', 'tasks', 'family', 'feedback']],
])('%s makes these be read anew: %j', (type, roots) => {
  onEvent({ type });
  expect(stale()).toEqual([]);
  jest.advanceTimersByTime(100);
  expect(stale()).toEqual(roots);
});

it('takes events of one moment together', () => {
  const invalidate = jest.spyOn(queryClient, 'invalidateQueries');
  for (let n = 0; n < 60; n += 1) onEvent({ type: 'item.moved' });
  jest.advanceTimersByTime(1_000);
  expect(invalidate).toHaveBeenCalledTimes(1);
});

it('waits for a change that is under way here, whose answer would be overtaken', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const mutationFn = () => new Promise((resolve) => (answer = resolve));
  const change = new MutationObserver(queryClient, { mutationFn });
  const done = change.mutate();
  onEvent({ type: 'item.completed' });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(stale()).toEqual([]);
  answer({});
  await done;
  await jest.advanceTimersByTimeAsync(100);
  expect(stale()).toEqual(['weeks']);
});

it('leaves the list of tasks alone after a tick that was made here, and not after another’s', () => {
  keepTask(queryClient, { id: 't1' } as Task);
  onEvent({ type: 'task.completed', subject: 't1' });
  jest.advanceTimersByTime(100);
  expect(stale()).toEqual([]);
  onEvent({ type: 'task.completed', subject: 't2' });
  jest.advanceTimersByTime(100);
  expect(stale()).toEqual(['weeks', 'tasks']);
});
