import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/dom';
import { apiUrl, http as handle, HttpResponse, problem, server } from '@/testing/server';
import { followFamily } from './family-events';

/** Locks as a browser gives them: one holder at a time, the others in the order of their asking. */
function aLockManager(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, { signal }: LockOptions, work: () => Promise<unknown>) => {
    const turn = last.then(() => (signal!.aborted ? undefined : work()));
    last = turn.catch(() => undefined);
    return turn;
  };
  return { request } as Pick<LockManager, 'request'>;
}

const before = navigator.locks;
const give = (locks: unknown) =>
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
const leaving: (() => void)[] = [];

let say: (text: string) => void;
let opened = 0;
beforeEach(() => {
  opened = 0;
  give(aLockManager());
  server.use(
    handle.get(apiUrl('/events/stream'), ({ request }) => {
      opened += 1;
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          say = (text) => stream.enqueue(new TextEncoder().encode(text));
          request.signal.addEventListener('abort', () => stream.error(request.signal.reason));
        },
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
});
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
  give(before);
});

/** A tab that has the family open. */
function aTab(family = 'f1'): { heard: string[]; leave: () => void } {
  const heard: string[] = [];
  const leave = followFamily(family, ({ type, subject }) => heard.push(`${type} of ${subject}`));
  leaving.push(leave);
  return { heard, leave };
}

const event = (type: string, id: string) => `id: ${id}\nevent: ${type}\ndata: {"subject":"l1"}\n\n`;

test('all tabs hear of an event by one connection, and a tab of another family does not', async () => {
  const [first, second, other] = [aTab(), aTab(), aTab('f2')];
  await waitFor(() => expect(opened).toBe(1));
  say(event('open', '') + event('item.completed', '1'));
  await waitFor(() => expect([first.heard, second.heard]).toEqual([['item.completed of l1'], ['item.completed of l1']])); // prettier-ignore
  expect(other.heard).toEqual([]);
});

test('when the tab with the connection is closed, another opens it', async () => {
  const [first, second] = [aTab(), aTab()];
  await waitFor(() => expect(opened).toBe(1));
  first.leave();
  await waitFor(() => expect(opened).toBe(2));
  say(event('task.created', '2'));
  await waitFor(() => expect(second.heard).toEqual(['task.created of l1']));
  expect(first.heard).toEqual([]);
});

test('one that is refused ends quietly', async () => {
  server.use(handle.get(apiUrl('/events/stream'), () => problem(403, 'consent.required')));
  const tab = aTab();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(tab.heard).toEqual([]);
});
