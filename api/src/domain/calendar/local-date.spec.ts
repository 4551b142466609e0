import fc from 'fast-check';
import {
  addDays,
  ageOn,
  datesBetween,
  daysBetween,
  epochDay,
  fromEpochDay,
  isLocalDate,
  weekdayOf,
} from './local-date.js';
import { mondayOf, mondaysBetween, weekDates } from './week.js';

const days = fc.integer({ min: -40_000, max: 60_000 });
const date = days.map((n) => addDays('1970-01-01', n));

describe('local dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['yesterday', false],
  ])('%s exists: %s', (text, exists) => expect(isLocalDate(text)).toBe(exists));

  it('exist as far as the machine knows them, in any year', () => {
    const number = (most: number, digits: number) =>
      fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(digits, '0'));
    fc.assert(
      fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const instant = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
        expect(isLocalDate(text)).toBe(exists);
      }),
      { numRuns: 1000 },
    );
  });

  it('are counted as the machine counts them, in any year', () => {
    const first = Date.parse('0000-01-01T00:00:00Z') / 86_400_000;
    const last = Date.parse('9999-12-31T00:00:00Z') / 86_400_000;
    const day = fc.oneof(
      fc.integer({ min: first, max: last }),
      fc.constantFrom(first, last, -1, 0),
    );
    fc.assert(
      fc.property(day, (some) => {
        const text = new Date(some * 86_400_000).toISOString().slice(0, 10);
        expect(fromEpochDay(some)).toBe(text);
        expect(epochDay(text)).toBe(some);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts Monday as 1 and Sunday as 7', () => {
    expect(weekdayOf('2026-11-16')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });

  it('refuses a date that is none, by name', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('YYYY-MM-DD, got "2026-02-30"');
  });

  it('adds and takes away days as each other’s opposite', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (some, n) => {
        expect(daysBetween(some, addDays(some, n))).toBe(n);
        expect(addDays(addDays(some, n), -n)).toBe(some);
      }),
    );
  });

  it('moves the weekday on by one each day', () => {
    fc.assert(
      fc.property(date, (some) =>
        expect(weekdayOf(addDays(some, 1))).toBe((weekdayOf(some) % 7) + 1),
      ),
    );
  });

  it('puts every date in the week of exactly one Monday', () => {
    fc.assert(
      fc.property(date, (some) => {
        expect(weekdayOf(mondayOf(some))).toBe(1);
        expect(weekDates(mondayOf(some))).toContain(some);
      }),
    );
  });

  it('covers a range with its weeks, without a gap', () => {
    expect(mondaysBetween('2026-11-18', '2026-11-30')).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(mondaysBetween('2026-11-18', '2026-11-17')).toEqual([]);
    expect(datesBetween('2026-11-18', '2026-11-17')).toEqual([]);
  });

  it('turns a year older on the birthday', () => {
    expect(ageOn('2018-05-10', '2026-05-09')).toBe(7);
    expect(ageOn('2018-05-10', '2026-05-10')).toBe(8);
    expect(ageOn('2016-02-29', '2026-02-28')).toBe(9);
    expect(ageOn('2016-02-29', '2026-03-01')).toBe(10);
  });
});
