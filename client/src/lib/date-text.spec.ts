import { dateText } from './date-text';
import { addDays, daysBetween, isPlainDate, mondayOf, wallClock, weekdayOf } from './plain-date';
import { minuteOf, timeOf } from './wall-time';

describe('dates and times in words', () => {
  it('follow the locale of the reader', () => {
    expect(dateText('en-US').fullDay('2026-11-23')).toBe('Monday, November 23');
    expect(dateText('de-DE').fullDay('2026-11-23')).toBe('Montag, 23. November');
    expect(dateText('en-US').time('14:30')).toMatch(/^2:30\sPM$/);
    expect(dateText('de-DE').time('14:30')).toBe('14:30');
    expect(dateText('en-US').hour(480)).toMatch(/^8\sAM$/);
    expect(dateText('de-DE').hour(480)).toBe('08:00');
    expect(dateText('en-US').list(['Noah', 'Ella', 'Leo'])).toBe('Noah, Ella, and Leo');
  });
});

describe('plain dates', () => {
  it('know weeks, weekdays and dates that do not exist', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-01', '2026-12-01')).toBe(30);
    expect(isPlainDate('2026-02-30')).toBe(false);
    expect(isPlainDate('today')).toBe(false);
  });

  it('tell the day and minute of a zone, not of the browser', () => {
    const instant = new Date('2026-11-24T03:30:00Z');
    expect(wallClock(instant, 'America/New_York')).toEqual({ date: '2026-11-23', minute: 1350 });
    expect(wallClock(instant, 'Asia/Tokyo')).toEqual({ date: '2026-11-24', minute: 750 });
  });

  it('turn wall times into minutes and back', () => {
    expect(minuteOf('09:05')).toBe(545);
    expect(timeOf(545)).toBe('09:05');
  });
});
