import fc from 'fast-check';
import { PERIODS, type Period } from '../../calendar/index.js';
import type { LessonCounts } from '../input/learned-preferences.js';
import { observedEffect } from './observed-effect.js';

const saw = (period: Period, finished: number, held: number): LessonCounts => ({
  period,
  finished,
  held,
});
const TEN = 600;
const TWO = 840;

describe('what was seen of a child', () => {
  it('speaks of before and after lunch where that is where the difference lies', () => {
    const counts = [
      saw('early-morning', 3, 3),
      saw('mid-morning', 6, 7),
      saw('early-afternoon', 5, 10),
    ];
    expect(observedEffect({ counts }, TEN)).toEqual({
      kind: 'lunch',
      side: 'before',
      here: { finished: 9, held: 10 },
      elsewhere: { finished: 5, held: 10 },
    });
  });

  it('never speaks for the worse side', () => {
    const counts = [saw('mid-morning', 9, 10), saw('early-afternoon', 5, 10)];
    expect(observedEffect({ counts }, TWO)).toBeNull();
  });

  it('speaks of a part of the day where both sides of lunch are alike', () => {
    const counts = [
      saw('early-morning', 2, 8),
      saw('mid-morning', 8, 8),
      saw('early-afternoon', 5, 8),
    ];
    expect(observedEffect({ counts }, TEN)).toMatchObject({
      kind: 'period',
      period: 'mid-morning',
      here: { finished: 8, held: 8 },
      elsewhere: { finished: 7, held: 16 },
    });
  });

  it('speaks of one time alone where lessons were hardly ever held at another', () => {
    const counts = [saw('mid-morning', 9, 10), saw('evening', 0, 1)];
    expect(observedEffect({ counts }, TEN)).toMatchObject({ kind: 'alone', here: { held: 10 } });
  });

  it.each<[string, LessonCounts[]]>([
    ['little was seen', [saw('mid-morning', 4, 4), saw('early-afternoon', 0, 10)]],
    ['there is little difference', [saw('mid-morning', 8, 10), saw('early-afternoon', 7, 10)]],
    ['it often goes undone here', [saw('mid-morning', 3, 10)]],
    ['nothing was seen', []],
  ])('is silent where %s', (_what, counts) => {
    expect(observedEffect({ counts }, TEN)).toBeNull();
  });

  it('counts every lesson once, and only claims what the counts show', () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PERIODS), count, count), { maxLength: 5 }),
        fc.integer({ min: 0, max: 1439 }),
        (drawn, startMinute) => {
          const counts = drawn.map(([period, a, b]) => saw(period, Math.min(a, b), Math.max(a, b)));
          const effect = observedEffect({ counts }, startMinute);
          if (effect === null || effect.kind === 'alone') return;
          const { here, elsewhere } = effect;
          const all = counts.reduce((sum, { held }) => sum + held, 0);
          expect(here.held + elsewhere.held).toBe(all);
          expect(here.finished / here.held).toBeGreaterThan(elsewhere.finished / elsewhere.held);
        },
      ),
    );
  });
});
