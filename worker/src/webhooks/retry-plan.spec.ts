import fc from 'fast-check';
import { nextTryAt } from './retry-plan.js';

const since = new Date('2026-11-25T09:00:00Z');
const DAY_MS = 86_400_000;
const at = (ms: number) => new Date(since.getTime() + ms);
const wait = (tries: number, chance = 0.5) =>
  nextTryAt({ tries, since, now: since, askedToWaitMs: 0, chance })!.getTime() - since.getTime();

it('waits ten seconds, then four times as long each time, at most four hours', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((tries) => wait(tries) / 1000)).toEqual([
    10, 40, 160, 640, 2_560, 10_240, 14_400, 14_400,
  ]);
});

it('waits a fifth less or more, by chance', () => {
  expect(wait(1, 0)).toBe(8_000);
  expect(wait(1, 1)).toBe(12_000);
});

it('waits as long as the receiver asks for, but no longer than four hours', () => {
  const asked = (askedToWaitMs: number) =>
    nextTryAt({ tries: 1, since, now: since, askedToWaitMs, chance: 0.5 });
  expect(asked(60_000)).toEqual(at(60_000));
  expect(asked(1_000)).toEqual(at(10_000));
  expect(asked(Number.MAX_SAFE_INTEGER)).toEqual(at(4 * 3_600_000));
});

it('tries for a day whatever chance says, the last time when the day is over, and not thirty times', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40 }),
      (chances) => {
        let now = since;
        let tries = 0;
        for (;;) {
          tries += 1;
          const chance = chances[tries % chances.length]!;
          const next = nextTryAt({ tries, since, now, askedToWaitMs: 0, chance });
          if (next === null) break;
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          now = next;
        }
        expect(now).toEqual(at(DAY_MS));
        expect(tries).toBeLessThan(30);
      },
    ),
  );
});
