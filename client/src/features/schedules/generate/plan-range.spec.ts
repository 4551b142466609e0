import { nextSchoolWeek, restOfSchoolWeek, suggestedRange } from './plan-range';

const hours = [1, 2, 3, 4].map((weekday) => ({ weekday, startTime: '09:00', endTime: '14:00' }));
const at = (today: string, minute: number) => ({ today, minute });

describe('which week to make', () => {
  it('takes what is left of this week, today included while school is open', () => {
    expect(restOfSchoolWeek(at('2026-11-24', 600), hours)).toEqual({
      startDate: '2026-11-24',
      endDate: '2026-11-26',
    });
  });

  it('starts tomorrow once school is over for today', () => {
    expect(restOfSchoolWeek(at('2026-11-24', 840), hours)?.startDate).toBe('2026-11-25');
  });

  it('moves to the next week when the school days are over', () => {
    expect(restOfSchoolWeek(at('2026-11-26', 900), hours)).toBeNull();
    expect(suggestedRange(at('2026-11-27', 480), hours)).toEqual({
      startDate: '2026-11-30',
      endDate: '2026-12-03',
    });
  });

  it('keeps to Monday to Friday while school hours are unknown', () => {
    expect(nextSchoolWeek('2026-11-24', [])).toEqual({
      startDate: '2026-11-30',
      endDate: '2026-12-04',
    });
  });
});
