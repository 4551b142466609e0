import fc from 'fast-check';
import { isWallClock, merged, minuteOf, overlaps, wallClock, without } from './wall-clock.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const covers = (spans: readonly { from: number; to: number }[], minute: number): boolean =>
  spans.some(({ from, to }) => minute >= from && minute < to);

describe('wall clock', () => {
  it('reads and writes the same minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(isWallClock(wallClock(minute))).toBe(true);
        expect(minuteOf(wallClock(minute))).toBe(minute);
      }),
    );
    expect(minuteOf('24:00')).toBe(1440);
  });

  it('reads the seconds a database adds, and refuses what is no time', () => {
    expect(minuteOf('09:30:00')).toBe(570);
    expect(() => minuteOf('9:30')).toThrow('HH:MM');
    expect(isWallClock('24:00')).toBe(false);
  });

  it('does not call neighbours an overlap', () => {
    expect(overlaps({ from: 540, to: 570 }, { from: 570, to: 600 })).toBe(false);
    expect(overlaps({ from: 540, to: 571 }, { from: 570, to: 600 })).toBe(true);
  });

  it('splits a day into what is taken and what is left, minute by minute', () => {
    fc.assert(
      fc.property(
        span,
        fc.array(span, { maxLength: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        (day, taken, minute) => {
          expect(covers(merged(taken), minute)).toBe(covers(taken, minute));
          expect(covers(without(day, taken), minute)).toBe(
            covers([day], minute) && !covers(taken, minute),
          );
        },
      ),
    );
  });
});
