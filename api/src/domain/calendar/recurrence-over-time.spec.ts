import fc from 'fast-check';
import { addDays, datesBetween, type Weekday } from './local-date.js';
import { occursOn, RECURRENCES, type RecurrenceRule } from './recurrence.js';
import { joinedSeries, seriesChangedFrom, seriesCorrected, seriesEndedBefore } from './recurrence-over-time.js'; // prettier-ignore

/** Swimming on Tuesdays since Tuesday 1 September 2026. */
interface Series extends RecurrenceRule {
  readonly title: string;
}
const aSeries = (over: Partial<Series> = {}): Series => ({
  ...{ title: 'Swimming', recurrence: 'weekly', weekdays: [2] },
  ...{ startDate: '2026-09-01', endDate: null, ...over },
});
const FROM = '2026-12-07';

describe('a series that becomes another one on a day', () => {
  it('ends on the day before, and the new one begins', () => {
    const { past, present } = seriesChangedFrom(aSeries(), aSeries({ weekdays: [4] }), FROM);
    expect(past).toMatchObject({ weekdays: [2], startDate: '2026-09-01', endDate: '2026-12-06' });
    expect(present).toMatchObject({ weekdays: [4], startDate: FROM, endDate: null });
  });

  it('keeps the day of the month of its own start, also through a short month', () => {
    const monthly = aSeries({ recurrence: 'monthly', weekdays: [], startDate: '2026-08-31' });
    const { present } = seriesChangedFrom(monthly, { ...monthly, title: 'Choir' }, '2027-02-02');
    expect(present).toMatchObject({ startDate: '2027-02-28', rhythmStart: '2026-08-31' });
    expect(occursOn(present, '2027-03-31')).toBe(true);
    const again = seriesChangedFrom(present, { ...present, title: 'Band' }, '2027-04-01').present;
    expect(again).toMatchObject({ startDate: '2027-04-30', rhythmStart: '2026-08-31' });
  });

  it('counts its rhythm anew where it is given another first day', () => {
    const monthly = aSeries({ recurrence: 'monthly', weekdays: [] });
    const moved = { ...monthly, startDate: '2026-12-15' };
    const { past, present } = seriesChangedFrom(monthly, moved, FROM);
    expect([past?.endDate, present.startDate, present.rhythmStart]).toEqual(['2026-12-06', '2026-12-15', null]); // prettier-ignore
  });

  it('has no past where it has not begun, or on no day until then', () => {
    const later = aSeries({ startDate: '2027-01-01' });
    expect(seriesChangedFrom(later, { ...later, title: 'Choir' }, FROM)).toEqual({
      past: null,
      present: { ...later, title: 'Choir', rhythmStart: null },
    });
    const begunOnFriday = aSeries({ startDate: '2026-12-04' });
    expect(seriesChangedFrom(begunOnFriday, aSeries({ startDate: '2026-12-04', weekdays: [4] }), FROM).past).toBeNull(); // prettier-ignore
  });

  it('is corrected where a day before is said: its first, its last, or that of what happened once', () => {
    const past = [
      seriesChangedFrom(aSeries(), aSeries({ startDate: '2026-09-08' }), FROM),
      seriesChangedFrom(aSeries(), aSeries({ endDate: '2026-12-01' }), FROM),
      seriesChangedFrom(
        aSeries({ recurrence: 'once', endDate: '2026-09-01' }),
        aSeries({ recurrence: 'once', endDate: '2026-09-01', title: 'Dentist' }),
        FROM,
      ),
    ];
    expect(past.map((each) => each.past)).toEqual([null, null, null]);
  });

  it('keeps what happened once when the same happens again', () => {
    const once = aSeries({ recurrence: 'once', endDate: '2026-09-01' });
    const again = { ...once, startDate: '2026-12-09', endDate: '2026-12-09' };
    expect(seriesChangedFrom(once, again, FROM)).toEqual({
      past: once,
      present: { ...again, rhythmStart: null },
    });
  });
});

describe('a series that ends', () => {
  it('stays on the days before, and is nothing where there are none', () => {
    expect(seriesEndedBefore(aSeries(), FROM)?.endDate).toBe('2026-12-06');
    expect(seriesEndedBefore(aSeries({ endDate: '2026-10-01' }), FROM)?.endDate).toBe('2026-10-01');
    expect(seriesEndedBefore(aSeries(), '2026-09-01')).toBeNull();
    expect(seriesEndedBefore(aSeries({ startDate: '2026-12-02' }), FROM)).toBeNull();
  });
});

const START = '2026-11-01';
const DATES = datesBetween(START, '2027-04-30');
const someDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays(START, days));
const someRule = fc.record({
  title: fc.constantFrom('a', 'b', 'c'),
  recurrence: fc.constantFrom(...RECURRENCES.filter((each) => each !== 'once')),
  weekdays: fc.subarray<Weekday>([1, 3, 5]),
});
const someSeries = fc
  .tuple(someRule, someDay)
  .map(([rule, startDate]) => aSeries({ ...rule, startDate }));
const someStep = fc.record({
  kind: fc.constantFrom('change', 'change', 'remove', 'take back'),
  day: someDay,
  rule: someRule,
});

/** A fact over time: the parts of it that are over by a change, and the last one; null where it was removed. */
interface Fact {
  readonly over: readonly Series[];
  readonly last: Series | null;
}

/** What a fact says of each date. */
function said({ over, last }: Fact): string[] {
  const parts = last ? [...over, last] : over;
  const titles = (date: string) => parts.filter((part) => occursOn(part, date)).map(({ title }) => title); // prettier-ignore
  return DATES.map((date) => titles(date).join());
}

function changed({ over, last }: Fact, rule: Partial<Series>, day: string): Fact {
  if (last === null) return { over, last };
  const { past, present } = seriesChangedFrom<Series>(last, { ...last, ...rule }, day);
  return { over: past ? [...over, past] : over, last: present };
}

function removed({ over, last }: Fact, day: string): Fact {
  const left = last && seriesEndedBefore(last, day);
  return { over: left ? [...over, left] : over, last: null };
}

/** The last part becomes what the part before it was. */
function takenBack(fact: Fact): Fact {
  const earlier = fact.over.at(-1);
  if (!earlier || !fact.last) return fact;
  const { title, recurrence, weekdays } = earlier;
  const whole = joinedSeries(earlier, { ...fact.last, title, recurrence, weekdays });
  return whole ? { over: fact.over.slice(0, -1), last: whole } : fact;
}

describe('whatever is changed, taken back and removed, in any order', () => {
  it('leaves every date before the change as it was, and nothing of what was removed after it', () => {
    fc.assert(
      fc.property(someSeries, fc.array(someStep, { maxLength: 8 }), (first, steps) => {
        let fact: Fact = { over: [], last: first };
        for (const { kind, day, rule } of steps) {
          const before = fact;
          const begins = fact.last && fact.last.startDate > day ? fact.last.startDate : day;
          if (kind === 'change') fact = changed(before, rule, day);
          else if (kind === 'remove') fact = removed(before, day);
          else fact = takenBack(before);
          const from = kind === 'take back' ? (before.last?.startDate ?? day) : begins;
          const days = DATES.filter((date) => date < from).length;
          expect(said(fact).slice(0, days)).toEqual(said(before).slice(0, days));
          const after = said(fact).slice(days);
          if (fact.last === null && before.last)
            expect(after.every((text) => text === '')).toBe(true);
          if (kind === 'change' && fact.last)
            expect(new Set([rule.title, '', ...after]).size).toBe(2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never counts the rhythm from anywhere but the series’ own start', () => {
    fc.assert(
      fc.property(someSeries, fc.array(someDay, { maxLength: 6 }), (first, days) => {
        const occurs = (fact: Fact) => said(fact).map((text) => text !== '');
        const whole: Fact = { over: [], last: first };
        const parts = [...days].sort().reduce((fact, day) => changed(fact, { title: day }, day), whole); // prettier-ignore
        expect(occurs(parts)).toEqual(occurs(whole));
        const last = seriesCorrected(first, { ...first, title: 'x' });
        expect(occurs({ over: [], last })).toEqual(occurs(whole));
      }),
      { numRuns: 100 },
    );
  });
});
