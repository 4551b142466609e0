import fc from 'fast-check';
import { addDays, type LocalDate, recurringDatesBetween } from '../calendar/index.js';
import {
  AHEAD_DAYS,
  MADE_FOR_EVER,
  missingOccurrences,
  occurrencesToCome,
  type Series,
  whoseTurn,
} from './occurrences.js';

const weekly = (over: Partial<Series> = {}): Series => ({
  rule: 'FREQ=WEEKLY;BYDAY=FR',
  startDate: '2026-11-06',
  pausedSince: null,
  madeUntil: null,
  ...over,
});

describe('what is made ahead of a series', () => {
  it('begins today at the earliest, and reaches sixty days', () => {
    const { dates, madeUntil } = missingOccurrences(weekly(), '2026-11-30');
    expect([dates[0], dates.at(-1)]).toEqual(['2026-12-04', '2027-01-29']);
    expect(madeUntil).toBe(addDays('2026-11-30', AHEAD_DAYS));
  });

  it('is each day once, whenever it is asked, after a standstill too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=DAILY;COUNT=40'), // prettier-ignore
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }),
        (rule, pauses) => {
          const startDate = '2026-11-02';
          let series = weekly({ rule, startDate });
          let today: LocalDate = startDate;
          const made: LocalDate[] = [];
          for (const days of pauses) {
            today = addDays(today, days);
            const { dates, madeUntil } = missingOccurrences(series, today);
            made.push(...dates);
            series = { ...series, madeUntil };
          }
          const first = addDays(startDate, pauses[0]!);
          expect(made).toEqual(recurringDatesBetween(series, first, addDays(today, AHEAD_DAYS)));
        },
      ),
    );
  });

  it('is nothing from the day on which it pauses', () => {
    const { dates, madeUntil } = missingOccurrences(
      weekly({ pausedSince: '2026-12-11' }),
      '2026-11-30',
    );
    expect([dates, madeUntil]).toEqual([['2026-12-04'], '2026-12-10']);
  });

  it('is never looked for again where the series is over', () => {
    const over = weekly({ rule: 'FREQ=DAILY;COUNT=3', startDate: '2026-11-30' });
    const made = missingOccurrences(over, '2026-11-30');
    expect(made).toEqual({
      dates: ['2026-11-30', '2026-12-01', '2026-12-02'],
      madeUntil: MADE_FOR_EVER,
    });
    const again = missingOccurrences({ ...over, madeUntil: made.madeUntil }, '2026-12-20');
    expect(again).toEqual({ dates: [], madeUntil: MADE_FOR_EVER });
  });
});

it('lets children take turns in their order', () => {
  const turns = Array.from({ length: 5 }, (_, made) => whoseTurn(['ella', 'leo', 'noah'], made));
  expect(turns).toEqual(['ella', 'leo', 'noah', 'ella', 'leo']);
  expect(whoseTurn([], 3)).toBeNull();
});

it('knows what is still to come, and whose turn it is then, as it will be made', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 120 }),
      (interval, ahead, days) => {
        const today = '2026-11-30';
        const given = weekly({ rule: `FREQ=DAILY;INTERVAL=${interval}`, startDate: today });
        const { dates, madeUntil } = missingOccurrences(given, today);
        const series = { ...given, madeUntil, madeCount: dates.length };
        const [first, last] = [addDays(today, ahead), addDays(today, ahead + days)];
        const all = recurringDatesBetween(series, today, last);
        const wanted = all.map((date, turn) => ({ date, turn }));
        expect(occurrencesToCome(series, first, last)).toEqual(
          wanted.filter(({ date, turn }) => turn >= dates.length && date >= first),
        );
        expect(occurrencesToCome({ ...series, pausedSince: today }, first, last)).toEqual([]);
      },
    ),
  );
});
