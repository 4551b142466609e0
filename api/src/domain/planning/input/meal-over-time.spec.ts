import fc from 'fast-check';
import { addDays, datesBetween } from '../../calendar/index.js';
import { type Meal, mealsOn } from './meal.js';
import { comingMeals, mealChangedFrom, mealCorrected, mealEndedBefore, mealFrom } from './meal-over-time.js'; // prettier-ignore
import { aMeal } from './planning-input-factory.js';

const TODAY = '2026-11-18';
const at = (startMinute: number) => aMeal({ startMinute });
const startsOn = (meal: Meal, dates: readonly string[]) =>
  dates.map((date) => mealsOn([meal], date)[0]?.startMinute ?? null);
const changed = (meal: Meal, startMinute: number, from: string): Meal => ({
  ...meal,
  ...mealChangedFrom(meal, at(startMinute), from),
});

describe('a meal that has changed, or will', () => {
  it('is on each date what it was then', () => {
    const meal = changed(aMeal(), 750, TODAY);
    expect(startsOn(meal, ['2026-11-17', TODAY, '2027-01-01'])).toEqual([720, 750, 750]);
  });

  it('remembers nothing of what was said and changed on one day, nor where nothing changes', () => {
    const once = changed(aMeal(), 750, TODAY);
    expect(changed(once, 740, TODAY).past).toHaveLength(1);
    expect(changed(aMeal({ since: TODAY }), 750, TODAY)).toMatchObject({ since: TODAY, past: [] });
    expect(changed(aMeal(), 720, TODAY).past).toEqual([]);
  });

  it('is not there before the day since which the family has it, nor after its last', () => {
    const meal = aMeal({ since: TODAY, until: '2026-12-01' });
    expect(startsOn(meal, ['2026-11-17', TODAY, '2026-12-01', '2026-12-02'])).toEqual([null, 720, 720, null]); // prettier-ignore
  });

  it('holds until the change that was known already, which can be taken back', () => {
    const ahead = changed(aMeal(), 750, '2026-12-07');
    const both = changed(ahead, 735, TODAY);
    expect(startsOn(both, ['2026-11-17', TODAY, '2026-12-06', '2026-12-07'])).toEqual([720, 735, 735, 750]); // prettier-ignore
    expect(comingMeals(both, TODAY)).toMatchObject([{ validFrom: '2026-12-07', habit: { startMinute: 750 } }]); // prettier-ignore
    const back = changed(both, 735, '2026-12-07');
    expect(comingMeals(back, TODAY)).toEqual([]);
    expect(mealFrom(back, '2027-01-01')).toMatchObject({ startMinute: 735 });
  });

  it('ends on a day, with what was to come after it, and may go on after all', () => {
    const ends = { ...aMeal(), ...mealEndedBefore(changed(aMeal(), 750, '2026-12-20'), '2026-12-07') }; // prettier-ignore
    expect(startsOn(ends, ['2026-12-06', '2026-12-07', '2026-12-20'])).toEqual([720, null, null]);
    expect(comingMeals(ends, TODAY)).toEqual([{ validFrom: '2026-12-07', habit: null }]);
    expect(mealFrom(ends, '2026-12-07')).toBeNull();
    const goesOn = changed(ends, 720, '2026-12-07');
    expect([goesOn.until, goesOn.past, comingMeals(goesOn, TODAY)]).toEqual([null, [], []]);
    expect(mealEndedBefore(aMeal({ since: TODAY }), TODAY)).toBeNull();
  });

  it('is put right for all days on which a mistake held, and no others', () => {
    const meal = changed(changed(aMeal(), 750, '2026-11-10'), 780, '2026-12-07');
    const right = { ...meal, ...mealCorrected(meal, at(745), TODAY) };
    expect(startsOn(right, ['2026-11-09', '2026-11-10', '2026-12-06', '2026-12-07'])).toEqual([720, 745, 745, 780]); // prettier-ignore
  });

  it('is told as it will begin where it lies ahead', () => {
    expect(mealFrom(aMeal({ since: '2027-01-04' }), TODAY)).toMatchObject({ startMinute: 720 });
  });
});

const START = '2026-11-01';
const DATES = datesBetween(START, '2027-03-31');
const someDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays(START, days));
const someStep = fc.record({
  kind: fc.constantFrom('change', 'change', 'change', 'end'),
  day: someDay,
  startMinute: fc.constantFrom(700, 710, 720, 730),
});

it('whatever is changed and ended, each date keeps what was true of it when it was said', () => {
  fc.assert(
    fc.property(fc.option(someDay), fc.array(someStep, { maxLength: 10 }), (since, steps) => {
      let meal: Meal = aMeal({ since });
      for (const { kind, day, startMinute } of steps) {
        const before = startsOn(meal, DATES);
        const from = meal.since != null && meal.since > day ? meal.since : day;
        if (meal.until != null && day > addDays(meal.until, 1)) continue;
        if (kind === 'end') {
          const ended = mealEndedBefore(meal, day);
          meal = ended ? { ...meal, ...ended } : meal;
          const expected = ended ? DATES.map((date, i) => (date < day ? before[i] : null)) : before;
          expect(startsOn(meal, DATES)).toEqual(expected);
          continue;
        }
        const next = comingMeals(meal, from)[0]?.validFrom ?? '9999';
        meal = { ...meal, ...mealChangedFrom(meal, at(startMinute), day) };
        const expected = DATES.map((date, i) => (date >= from && date < next ? startMinute : before[i])); // prettier-ignore
        expect(startsOn(meal, DATES)).toEqual(expected);
      }
    }),
    { numRuns: 200 },
  );
});
