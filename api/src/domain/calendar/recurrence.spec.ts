import fc from 'fast-check';
import { addDays, type LocalDate, weekdayOf, type Weekday, WEEKDAYS } from './local-date.js';
import { occurrencesBetween, occursOn, type RecurrenceRule, RECURRENCES } from './recurrence.js';

const rule = (over: Partial<RecurrenceRule>): RecurrenceRule => ({
  recurrence: 'weekly',
  weekdays: [],
  startDate: '2026-01-01',
  endDate: null,
  ...over,
});

const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const anyRule = fc.record({
  recurrence: fc.constantFrom(...RECURRENCES),
  weekdays: fc.subarray<Weekday>([...WEEKDAYS]),
  startDate: date,
  endDate: fc.option(date, { nil: null }),
});

describe('recurrence', () => {
  it('happens once, on its start, whatever its end says', () => {
    const once = rule({ recurrence: 'once', startDate: '2026-03-10', endDate: '2026-04-10' });
    expect(occurrencesBetween(once, '2026-03-01', '2026-04-30')).toEqual(['2026-03-10']);
  });

  it('happens every day between its start and its end, both included', () => {
    const daily = rule({ recurrence: 'daily', startDate: '2026-03-10', endDate: '2026-03-12' });
    expect(occurrencesBetween(daily, '2026-03-01', '2026-03-31')).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ]);
  });

  it('happens on the chosen weekdays of a week', () => {
    const swim = rule({ weekdays: [2, 4], startDate: '2026-03-04' });
    expect(occurrencesBetween(swim, '2026-03-01', '2026-03-12')).toEqual([
      '2026-03-05',
      '2026-03-10',
      '2026-03-12',
    ]);
  });

  it('takes the weekday of its start when none is chosen', () => {
    const weekly = rule({ startDate: '2026-03-06' });
    expect(occurrencesBetween(weekly, '2026-03-01', '2026-03-20')).toEqual([
      '2026-03-06',
      '2026-03-13',
      '2026-03-20',
    ]);
  });

  it('falls on the last day of a month too short for the 31st, and returns to the 31st', () => {
    const monthly = rule({ recurrence: 'monthly', startDate: '2026-01-31' });
    expect(occurrencesBetween(monthly, '2026-01-01', '2026-05-31')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('meets the 29th of February of a leap year', () => {
    const monthly = rule({ recurrence: 'monthly', startDate: '2023-12-30' });
    expect(occurrencesBetween(monthly, '2024-02-01', '2024-02-29')).toEqual(['2024-02-29']);
  });

  it('gives the same dates for a range as for each day of it', () => {
    fc.assert(
      fc.property(anyRule, date, fc.integer({ min: 0, max: 70 }), (some, first, length) => {
        const last = addDays(first, length);
        const oneByOne: LocalDate[] = [];
        for (let day = first; day <= last; day = addDays(day, 1))
          if (occursOn(some, day)) oneByOne.push(day);
        expect(occurrencesBetween(some, first, last)).toEqual(oneByOne);
      }),
    );
  });

  it('never leaves its start and end, and monthly comes exactly once a month', () => {
    fc.assert(
      fc.property(anyRule, date, (some, first) => {
        const found = occurrencesBetween(some, first, addDays(first, 200));
        for (const day of found) {
          expect(day >= some.startDate).toBe(true);
          if (some.endDate !== null && some.recurrence !== 'once')
            expect(day <= some.endDate).toBe(true);
          if (some.recurrence === 'weekly' && some.weekdays.length > 0)
            expect(some.weekdays).toContain(weekdayOf(day));
        }
        if (some.recurrence === 'monthly')
          expect(new Set(found.map((day) => day.slice(0, 7))).size).toBe(found.length);
      }),
    );
  });
});
