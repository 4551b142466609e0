import { instantOf, isTimeZone, minuteOfDayIn, todayIn } from './zones.js';

describe('zones', () => {
  it('knows the zones of the IANA database and nothing else', () => {
    expect(isTimeZone('America/New_York')).toBe(true);
    expect(isTimeZone('UTC')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('+01:00')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });

  it('calls the same instant Friday in Los Angeles and Saturday in Auckland', () => {
    const instant = new Date('2026-11-21T02:30:00Z');
    expect(todayIn('America/Los_Angeles', instant)).toBe('2026-11-20');
    expect(todayIn('Pacific/Auckland', instant)).toBe('2026-11-21');
    expect(minuteOfDayIn('America/Los_Angeles', instant)).toBe(18 * 60 + 30);
  });

  it('keeps nine o’clock at nine o’clock on both sides of a change of the clocks', () => {
    expect(instantOf('Europe/Berlin', '2026-03-28', 540).toISOString()).toBe(
      '2026-03-28T08:00:00.000Z',
    );
    expect(instantOf('Europe/Berlin', '2026-03-29', 540).toISOString()).toBe(
      '2026-03-29T07:00:00.000Z',
    );
  });

  it('puts a time that does not exist as long after the gap as it lay inside it', () => {
    expect(instantOf('America/New_York', '2026-03-08', 150).toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    );
  });

  it('means the first of two equal times when the clocks go back', () => {
    expect(instantOf('America/New_York', '2026-11-01', 90).toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  it('goes there and back through a zone with a half-hour offset', () => {
    const instant = instantOf('Asia/Kolkata', '2026-06-01', 615);
    expect(todayIn('Asia/Kolkata', instant)).toBe('2026-06-01');
    expect(minuteOfDayIn('Asia/Kolkata', instant)).toBe(615);
  });
});
