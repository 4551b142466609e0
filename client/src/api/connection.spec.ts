import { setImmediate } from 'node:timers';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { apiUrl, http as handle, HttpResponse, server } from '@/testing/server';
import { isServerAway, onServerBack, reportArrived, reportLost } from './connection';
import { http } from './http';
import { ConnectionError } from './problem';

const health = new URL('/health/live', window.location.origin).href;
/** Lets so much time pass, and then what is on its way arrive. */
async function wait(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
  for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
}

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
afterEach(() => {
  reportArrived();
  jest.useRealTimers();
});

test('a server that was lost is looked for until it answers, and its return is told once', async () => {
  let looks = 0;
  server.use(
    handle.get(health, () => {
      looks += 1;
      if (looks === 1) return HttpResponse.error();
      return looks === 2
        ? new HttpResponse('Bad gateway', { status: 502 })
        : new HttpResponse('ok');
    }),
  );
  let returns = 0;
  const leave = onServerBack(() => (returns += 1));
  reportLost();
  for (let i = 0; i < 6; i++) await wait(3_000);
  expect([looks, returns]).toEqual([3, 1]);
  leave();
});

test('a request that nobody answers is given up after half a minute', async () => {
  server.use(
    handle.get(apiUrl('/children'), () => new Promise<never>(() => undefined)),
    handle.get(health, () => new HttpResponse('ok')),
  );
  const asked = http.get('/children').catch((error: unknown) => error);
  await wait(0);
  await wait(30_000);
  expect(await asked).toBeInstanceOf(ConnectionError);
});

test.each([
  ['hangs', () => new Promise<never>(() => undefined), true],
  ['answers others', () => new HttpResponse('ok'), false],
])(
  'a request that takes long makes one ask whether the server is there: it %s',
  async (_what, answer, isAway) => {
    server.use(
      handle.get(apiUrl('/children'), () => new Promise<never>(() => undefined)),
      handle.get(health, answer),
    );
    const asked = http.get('/children').catch(() => undefined);
    await wait(0);
    expect(isServerAway()).toBe(false);
    await wait(4_000);
    await wait(5_000);
    expect(isServerAway()).toBe(isAway);
    await wait(30_000);
    await asked;
  },
);
