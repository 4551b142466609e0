import fc from 'fast-check';
import { addDays, datesBetween, isSchoolDay, type WeeklyHours } from '../calendar/index.js';
import { isTimeToAsk, lastSchoolDay } from './week-to-rate.js';

const MONDAY = '2026-11-16';
const hours = (...weekdays: number[]): WeeklyHours[] =>
  weekdays.map((weekday) => ({ weekday, startTime: '09:00', endTime: '12:00' }) as WeeklyHours);
const calendarOf = (...weekdays: number[]) => ({
  pupils: [{ id: 'ada', schoolHours: hours(...weekdays) }],
  holidays: [],
  exceptions: [],
});
const off = (startDate: string, endDate: string) => ({ startDate, endDate });

describe('the last school day of a week', () => {
  it('is the last on which any child has hours, and no holiday is', () => {
    expect(lastSchoolDay(calendarOf(1, 2, 3, 4, 5), MONDAY)).toBe('2026-11-20');
    expect(lastSchoolDay(calendarOf(6, 1), MONDAY)).toBe('2026-11-21');
    const holidays = [off('2026-11-19', '2026-11-30')];
    expect(lastSchoolDay({ ...calendarOf(1, 2, 3, 4, 5), holidays }, MONDAY)).toBe('2026-11-18');
  });

  it('is none in a week off', () => {
    const holidays = [off('2026-11-10', '2026-11-30')];
    expect(lastSchoolDay({ ...calendarOf(1, 2, 3, 4, 5), holidays }, MONDAY)).toBeNull();
    expect(isTimeToAsk({ ...calendarOf(1, 2), holidays }, MONDAY, '2026-11-22')).toBe(false);
  });
});

it('asks on one run of days: from the last school day to the Sunday after the next week', () => {
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(weekdays, (days) => {
      const calendar = calendarOf(...days);
      const around = datesBetween(addDays(MONDAY, -7), addDays(MONDAY, 30));
      const asked = around.filter((today) => isTimeToAsk(calendar, MONDAY, today));
      expect(asked).toEqual(datesBetween(lastSchoolDay(calendar, MONDAY) ?? '', '2026-11-29'));
      expect(isSchoolDay(calendar, calendar.pupils[0]!, asked[0] ?? '')).toBe(true);
    }),
  );
});
