import fc from 'fast-check';
import { depthOf, hourScale, rowCount, rowsOf } from './hour-scale';

describe('the hour scale', () => {
  it('fits the content on half hours', () => {
    const scale = hourScale([
      { startMinute: 8 * 60 + 40, endMinute: 9 * 60 },
      { startMinute: 14 * 60, endMinute: 15 * 60 + 10 },
    ]);
    expect(scale).toEqual({
      startMinute: 510,
      endMinute: 930,
      hours: [540, 600, 660, 720, 780, 840, 900],
    });
  });

  it('shows a school day when the week is empty', () => {
    expect(hourScale([])).toMatchObject({ startMinute: 510, endMinute: 900 });
  });

  it('is never shorter than four hours, even late in the day', () => {
    expect(hourScale([{ startMinute: 600, endMinute: 630 }])).toMatchObject({ endMinute: 840 });
    expect(hourScale([{ startMinute: 1410, endMinute: 1440 }])).toMatchObject({
      startMinute: 1200,
      endMinute: 1440,
    });
  });

  it('cuts off what lies outside and keeps touching spans touching', () => {
    const scale = hourScale([{ startMinute: 540, endMinute: 780 }]);
    expect(rowsOf({ startMinute: 0, endMinute: 560 }, scale)).toEqual({ rowStart: 1, rowEnd: 5 });
    expect(rowsOf({ startMinute: 770, endMinute: 1440 }, scale).rowEnd).toBe(rowCount(scale) + 1);
    const first = rowsOf({ startMinute: 547, endMinute: 563 }, scale);
    expect(rowsOf({ startMinute: 563, endMinute: 580 }, scale).rowStart).toBe(first.rowEnd);
  });

  it('says where now is, or that it is outside', () => {
    const scale = hourScale([{ startMinute: 540, endMinute: 780 }]);
    expect(depthOf(660, scale)).toBe(0.5);
    expect(depthOf(500, scale)).toBeNull();
  });

  it('holds every span of any week', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 300 }))
      .map(([startMinute, minutes]) => ({
        startMinute,
        endMinute: Math.min(1440, startMinute + minutes),
      }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), (spans) => {
        const scale = hourScale(spans);
        for (const one of spans) {
          expect(scale.startMinute).toBeLessThanOrEqual(one.startMinute);
          expect(scale.endMinute).toBeGreaterThanOrEqual(one.endMinute);
        }
        expect(Number.isInteger(rowCount(scale))).toBe(true);
      }),
    );
  });
});
