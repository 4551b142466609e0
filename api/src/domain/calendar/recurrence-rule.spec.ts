import fc from 'fast-check';
import rrule from 'rrule';
import { addDays, type LocalDate } from './local-date.js';
import {
  nextRecurringDates,
  type RecurringDates,
  recurringDatesBetween,
  RULE_LIMITS,
  ruleFault,
  splitAt,
} from './recurrence-rule.js';
import { instantOf, minuteOfDayIn, todayIn } from './zones.js';

const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const some = <T>(value: fc.Arbitrary<T>, maxLength = 3) =>
  fc.uniqueArray(value, { minLength: 1, maxLength }).map((values) => values.join(','));
const part = (name: string, value: fc.Arbitrary<string | number>) =>
  fc.option(
    value.map((text) => `${name}=${text}`),
    { nil: '' },
  );
const interval = part('INTERVAL', fc.integer({ min: 1, max: 5 }));
const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `COUNT=${count}`),
  date.map((day) => `UNTIL=${day.replaceAll('-', '')}`),
);
// Not mixed with days without a place: the second library takes both as a condition, RFC 5545 either.
const ordinal = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), weekday)
  .map(([place, day]) => `${place}${day}`);
const monthDay = fc.constantFrom(1, 15, 28, 29, 30, 31, -1, -2);

/** Rules that a family may write, of every frequency that counts in days. */
const rule = fc
  .oneof(
    fc.tuple(fc.constant('FREQ=DAILY'), interval, end),
    fc.tuple(fc.constant('FREQ=WEEKLY'), interval, part('BYDAY', some(weekday)), end),
    fc.tuple(fc.constant('FREQ=MONTHLY'), interval, part('BYMONTHDAY', some(monthDay)), end),
    fc.tuple(fc.constant('FREQ=MONTHLY'), interval, part('BYDAY', some(ordinal)), end),
    fc.tuple(
      fc.constant('FREQ=MONTHLY'),
      interval,
      some(weekday).map((days) => `BYDAY=${days}`),
      part('BYSETPOS', fc.constantFrom(1, 2, -1)),
      end,
    ),
    fc.tuple(
      fc.constant('FREQ=YEARLY'),
      part('BYMONTH', some(fc.integer({ min: 1, max: 12 }), 2)),
      end,
    ),
  )
  .map((parts) => parts.filter(Boolean).join(';'));
const series = fc
  .record({ rule, startDate: date })
  .filter(({ rule: text, startDate }) => ruleFault(text, startDate) === null);

function bySecondLibrary(
  { rule: text, startDate }: RecurringDates,
  first: LocalDate,
  last: LocalDate,
): LocalDate[] {
  const options = rrule.RRule.parseString(text.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T000000Z'));
  const other = new rrule.RRule({ ...options, dtstart: new Date(`${startDate}T00:00:00Z`) });
  return other
    .between(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`), true)
    .map((occurrence) => occurrence.toISOString().slice(0, 10));
}

describe('a recurrence rule', () => {
  it('means the same days to a second library', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 900 }), (dates, length) => {
        const [first, last] = [dates.startDate, addDays(dates.startDate, length)];
        expect(recurringDatesBetween(dates, first, last)).toEqual(bySecondLibrary(dates, first, last)); // prettier-ignore
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same days however a range is cut', () => {
    fc.assert(
      fc.property(
        series,
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        (dates, lengths) => {
          const pieces: LocalDate[] = [];
          let first = dates.startDate;
          for (const length of lengths) {
            pieces.push(...recurringDatesBetween(dates, first, addDays(first, length - 1)));
            first = addDays(first, length);
          }
          expect(pieces).toEqual(recurringDatesBetween(dates, dates.startDate, addDays(first, -1)));
        },
      ),
    );
  });

  it('goes on in its later half where its earlier half ended, and no day is lost or doubled', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 400 }), (dates, days) => {
        const [first, last] = [dates.startDate, addDays(dates.startDate, 1200)];
        const at = addDays(dates.startDate, days);
        const { before, after } = splitAt(dates, at);
        const halves = [before, after].flatMap((half) =>
          half ? recurringDatesBetween(half, first, last) : [],
        );
        expect(halves).toEqual(recurringDatesBetween(dates, first, last));
        for (const day of before ? recurringDatesBetween(before, first, last) : [])
          expect(day < at).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps its hour on the wall in every zone, whatever the clocks do', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), date, (zone, startDate) => {
        const half = 9 * 60 + 30;
        for (const day of recurringDatesBetween(
          { rule: 'FREQ=WEEKLY', startDate },
          startDate,
          addDays(startDate, 370),
        )) {
          // prettier-ignore
          const instant = instantOf(zone, day, half);
          expect([todayIn(zone, instant), minuteOfDayIn(zone, instant)]).toEqual([day, half]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    [
      'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD',
      '2026-01-31',
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    ['FREQ=YEARLY', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-11-01', ['2026-11-27', '2026-12-25', '2027-01-29']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-11-06', ['2026-11-06', '2026-11-20', '2026-12-04']],
  ])('%s from %s', (text, startDate, expected) => {
    expect(nextRecurringDates({ rule: text, startDate }, startDate, 3)).toEqual(expected);
  });

  it('leaves out its exceptions, and a split sends each to its own half', () => {
    const dates = {
      rule: 'FREQ=DAILY;COUNT=6',
      startDate: '2026-11-02',
      exceptDates: ['2026-11-03', '2026-11-06'],
    };
    expect(recurringDatesBetween(dates, '2026-11-01', '2026-11-30')).toEqual([
      '2026-11-02',
      '2026-11-04',
      '2026-11-05',
      '2026-11-07',
    ]);
    const { before, after } = splitAt(dates, '2026-11-05');
    expect(before?.exceptDates).toEqual(['2026-11-03']);
    expect(after).toMatchObject({ startDate: '2026-11-05', exceptDates: ['2026-11-06'] });
  });

  it.each([
    ['FREQ=SECONDLY', 'rule.more-than-daily'],
    ['FREQ=HOURLY;INTERVAL=2', 'rule.more-than-daily'],
    ['FREQ=DAILY;BYHOUR=3,4', 'rule.more-than-daily'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule.never'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'rule.never'],
    ['FREQ=DAILY;COUNT=0', 'rule.never'],
    ['FREQ=DAILY;UNTIL=20200101', 'rule.never'],
    ['FREQ=DAILY;COUNT=10000', 'rule.too-many'],
    ['FREQ=DAILY;INTERVAL=99999999', 'rule.too-many'],
    ['FREQ=DAILY;INTERVAL=0', 'rule.unreadable'],
    ['FREQ=FORTNIGHTLY', 'rule.unreadable'],
    ['BYDAY=MO', 'rule.unreadable'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'rule.unreadable'],
    ['FREQ=DAILY\nEXDATE:20261102', 'rule.unreadable'],
    ['FREQ=DAILY;X=1', 'rule.unreadable'],
    ['', 'rule.unreadable'],
    [`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(RULE_LIMITS.characters)}1`, 'rule.too-long'],
  ])('refuses %j as %s', (text, fault) => {
    expect(ruleFault(text, '2026-11-02')).toBe(fault);
  });

  it('accepts what it can expand, one that never ends among them', () => {
    expect(ruleFault('FREQ=WEEKLY;BYDAY=TU', '2026-11-02')).toBeNull();
    expect(ruleFault('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-11-02')).toBeNull();
  });
});
