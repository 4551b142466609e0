import fc from 'fast-check';
import type { WeekChild } from '@/api/week-model';
import { freePlaces, quarterAt } from './free-places';
import { hourScale, rowsOf } from './hour-scale';
import type { DayView, WeekView } from './week-view';

const lanes = ['noah', 'ella'].map((id, order) => ({ id, order })) as WeekChild[];
const scale = hourScale([{ startMinute: 9 * 60, endMinute: 15 * 60 }]);

type Taken = readonly [lane: number, startMinute: number, minutes: number];

function weekOf(taken: readonly Taken[], day: Partial<DayView> = {}): WeekView {
  const blocks = taken.map(([lane, startMinute, minutes]) => ({
    firstLane: lane,
    lastLane: lane,
    ...rowsOf({ startMinute, endMinute: startMinute + minutes }, scale),
  }));
  const date = '2026-11-24';
  return {
    scale,
    lanes,
    days: [{ date, slim: false, holiday: null, facts: [], blocks, ...day } as unknown as DayView],
  };
}

const spans = (view: WeekView, today = '2026-11-23') =>
  freePlaces(view, today).map(({ lane, startMinute, endMinute }) => [lane, startMinute, endMinute]);

describe('the free places of a week', () => {
  test('are what the lessons of a child leave, from quarter hour to quarter hour', () => {
    expect(spans(weekOf([[0, 9 * 60, 70], [0, 10 * 60 + 20, 220], [1, 9 * 60, 360]]))).toEqual([[0, 840, 900]]); // prettier-ignore
  });

  test('are on no day that is over, has no school or has no lane for each child', () => {
    expect(spans(weekOf([]), '2026-11-25')).toEqual([]);
    expect(spans(weekOf([], { holiday: 'Christmas' }))).toEqual([]);
    expect(spans(weekOf([], { slim: true }))).toEqual([]);
    expect(spans(weekOf([]))).toHaveLength(2);
  });

  test('touch nothing that stands there, and a press anywhere in one begins on a quarter hour inside', () => {
    const lesson = fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 100, max: 175 }).map((step) => step * 5),
      fc.integer({ min: 1, max: 18 }).map((step) => step * 5),
    );
    fc.assert(
      fc.property(fc.array(lesson), fc.double({ min: 0, max: 1, noNaN: true }), (taken, depth) => {
        for (const place of freePlaces(weekOf(taken), '')) {
          const at = quarterAt(place, depth);
          expect(at % 15).toBe(0);
          expect(at).toBeGreaterThanOrEqual(place.startMinute);
          expect(at + 15).toBeLessThanOrEqual(place.endMinute);
          for (const [lane, start, minutes] of taken) {
            if (lane !== place.lane) continue;
            expect(start + minutes <= place.startMinute || start >= place.endMinute).toBe(true);
          }
        }
      }),
    );
  });
});
