import { periodAt, shareInPeriods } from './periods.js';
import { isSchoolDay, nextSchoolDay } from './school-days.js';
import { hoursOn } from './weekly-hours.js';

const schoolHours = [1, 2, 4].map((weekday) => ({
  weekday: weekday as 1 | 2 | 4,
  startTime: '09:00',
  endTime: '12:00',
}));

describe('school days', () => {
  it('uses only the weekdays that have hours', () => {
    expect(isSchoolDay({ schoolHours, holidays: [] }, '2026-11-17')).toBe(true);
    expect(isSchoolDay({ schoolHours, holidays: [] }, '2026-11-18')).toBe(false);
  });

  it('steps over weekends and holidays to the next school day', () => {
    const holidays = [{ startDate: '2026-11-23', endDate: '2026-11-25' }];
    expect(nextSchoolDay({ schoolHours, holidays }, '2026-11-19')).toBe('2026-11-26');
    expect(nextSchoolDay({ schoolHours, holidays: [] }, '2026-11-19')).toBe('2026-11-23');
  });

  it('finds no next school day for a family without school hours', () => {
    expect(nextSchoolDay({ schoolHours: [], holidays: [] }, '2026-11-19')).toBeNull();
  });

  it('joins hours that touch', () => {
    const hours = [
      { weekday: 1 as const, startTime: '10:00', endTime: '11:00' },
      { weekday: 1 as const, startTime: '09:00', endTime: '10:00' },
    ];
    expect(hoursOn(hours, '2026-11-16')).toEqual([{ from: 540, to: 660 }]);
  });

  it('measures how much of a lesson lies in the chosen periods', () => {
    expect(periodAt(8 * 60)).toBe('early-morning');
    expect(periodAt(23 * 60)).toBe('evening');
    expect(shareInPeriods({ from: 525, to: 555 }, ['early-morning'])).toBe(0.5);
    expect(shareInPeriods({ from: 525, to: 555 }, ['early-morning', 'mid-morning'])).toBe(1);
  });
});
