import { beforeEach, expect, test } from '@jest/globals';
import { forgetServerTime, now, setServerTime } from './now';
import { todayIn } from './plain-date';

beforeEach(() => forgetServerTime());

const HOUR = 3_600_000;
const serverNow = (ahead: number) => new Date(Date.now() - ahead).toISOString();
const drift = () => Math.abs(now().getTime() - Date.now());

test('a device that is 25 hours fast shows the server’s day, in the family’s zone', () => {
  const serverTime = serverNow(25 * HOUR);
  setServerTime(serverTime);
  expect(todayIn('Europe/Madrid', now())).toBe(todayIn('Europe/Madrid', new Date(serverTime)));
  expect(todayIn('Europe/Madrid', now())).not.toBe(todayIn('Europe/Madrid', new Date()));
});

test('what is learned is kept for the next visit, also without a connection', () => {
  setServerTime(serverNow(25 * HOUR));
  expect(JSON.parse(localStorage.getItem('bp.clock') ?? '')).toMatchObject({
    offset: expect.closeTo(-25 * HOUR, -4),
  });
});

test('an older answer, out of a cache, changes nothing', () => {
  setServerTime(serverNow(0));
  setServerTime(serverNow(48 * HOUR));
  expect(drift()).toBeLessThan(1_000);
});

test('seconds on the way are no difference, and words that are no time are none', () => {
  setServerTime(serverNow(2_000));
  setServerTime('soon');
  expect(drift()).toBeLessThan(1_000);
});
