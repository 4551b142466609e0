import fc from 'fast-check';
import { overlaps, type Span, without } from '../../calendar/index.js';
import { cannotBothFit, type Eater, layMeals, type Meal, takesAllOf } from './meal.js'; // prettier-ignore
import { aMeal } from './planning-input-factory.js';

const eater = (over: Partial<Eater> = {}): Eater => ({
  childId: 'ada',
  schoolHours: [{ from: 540, to: 870 }],
  taken: [],
  standing: [],
  fixedTimes: [],
  ...over,
});
const placesOf = (meals: Meal[], eaters: Eater[], adults: Span[][] = []) =>
  eaters.map(({ childId }) =>
    (layMeals(meals, eaters, adults).get(childId) ?? []).map(({ from, to }) => [from, to]),
  );
const together = aMeal({ together: true, windowStartMinute: 660, windowEndMinute: 840 });

describe('a meal', () => {
  it('lies at its usual time, or as near to it as its window allows', () => {
    expect(placesOf([together], [eater()])).toEqual([[[720, 750]]]);
    const taken = [{ from: 630, to: 725 }];
    expect(placesOf([together], [eater({ taken })])).toEqual([[[725, 755]]]);
  });

  it('is at one time for all who eat together, and an adult eats with them where one can', () => {
    const ben = eater({ childId: 'ben', taken: [{ from: 700, to: 740 }] });
    expect(placesOf([together], [eater(), ben])).toEqual([[[740, 770]], [[740, 770]]]);
    const busy = [{ from: 700, to: 800 }];
    expect(placesOf([together], [eater(), ben], [busy])).toEqual([[[670, 700]], [[670, 700]]]);
    expect(placesOf([together], [eater(), ben], [busy, []])).toEqual([[[740, 770]], [[740, 770]]]);
    const allDay = [{ from: 0, to: 1440 }];
    expect(placesOf([together], [eater(), ben], [allDay])).toEqual([[[740, 770]], [[740, 770]]]);
  });

  it('is each child’s own where no time suits all, and nobody waits for one who is elsewhere', () => {
    const ben = eater({ childId: 'ben', taken: [{ from: 600, to: 750 }] });
    const leo = eater({ childId: 'leo', taken: [{ from: 750, to: 870 }] });
    expect(placesOf([together], [ben, leo])).toEqual([[[750, 780]], [[720, 750]]]);
    const away = eater({ childId: 'leo', taken: [{ from: 0, to: 1440 }] });
    expect(placesOf([together], [ben, away])).toEqual([[[750, 780]], []]);
  });

  it('that each has for itself takes no school time where its window leaves time beside it', () => {
    const morning = eater({ schoolHours: [{ from: 540, to: 780 }] });
    expect(placesOf([aMeal()], [morning])).toEqual([[[780, 810]]]);
    expect(placesOf([aMeal()], [eater()])).toEqual([[[720, 750]]]);
  });

  it('gets the longest time that is left where nothing is long enough, and none below five minutes', () => {
    const taken = [{ from: 600, to: 700 }, { from: 710, to: 745 }, { from: 765, to: 900 }]; // prettier-ignore
    expect(placesOf([aMeal()], [eater({ taken })])).toEqual([[[745, 765]]]);
    const full = [{ from: 600, to: 720 }, { from: 724, to: 900 }]; // prettier-ignore
    expect(placesOf([aMeal()], [eater({ taken: full })])).toEqual([[]]);
  });

  it('leaves room for a later one in the same window', () => {
    const snack = aMeal({ id: 'snack', startMinute: 700, windowStartMinute: 690, windowEndMinute: 750 }); // prettier-ignore
    const lunch = aMeal({ id: 'lunch', startMinute: 710, windowStartMinute: 690, windowEndMinute: 750 }); // prettier-ignore
    expect(placesOf([lunch, snack], [eater()])).toEqual([[[690, 720], [720, 750]]]); // prettier-ignore
  });
});

const quarter = (min: number, max: number) => fc.integer({ min, max }).map((five) => five * 5);
const aSpan = fc
  .tuple(quarter(96, 200), quarter(1, 24))
  .map(([from, length]): Span => ({ from, to: from + length }));
const someMeal = fc
  .tuple(quarter(100, 170), quarter(1, 12), quarter(0, 30), quarter(0, 30), fc.boolean())
  .map(([startMinute, minutes, before, after, isTogether]) =>
    aMeal({
      startMinute,
      minutes,
      windowStartMinute: startMinute - before,
      windowEndMinute: startMinute + minutes + after,
      together: isTogether,
    }),
  );
const someEater = fc.record({
  schoolHours: fc.array(aSpan, { minLength: 1, maxLength: 2 }),
  taken: fc.array(aSpan, { maxLength: 4 }),
  standing: fc.array(aSpan, { maxLength: 2 }),
  fixedTimes: fc.array(aSpan, { maxLength: 1 }),
});
const someFamily = fc.record({
  meals: fc
    .array(someMeal, { minLength: 1, maxLength: 3 })
    .map((meals) => meals.map((meal, i) => ({ ...meal, id: `m${i}` }))),
  eaters: fc
    .array(someEater, { minLength: 1, maxLength: 4 })
    .map((eaters) => eaters.map((each, i) => ({ ...each, childId: `c${i}` }))),
  adults: fc.array(fc.array(aSpan, { maxLength: 3 }), { maxLength: 2 }),
});

describe('meals of any family', () => {
  it('have all their minutes inside the window wherever a gap is long enough, and never overlap', () => {
    fc.assert(
      fc.property(someFamily, ({ meals, eaters, adults }) => {
        const laid = layMeals(meals, eaters, adults);
        for (const each of eaters) {
          const mine = laid.get(each.childId) ?? [];
          mine.forEach((a, i) => mine.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false))); // prettier-ignore
          for (const meal of meals) {
            const others = mine.filter(({ mealId }) => mealId !== meal.id);
            const window = { from: meal.windowStartMinute, to: meal.windowEndMinute };
            const hasGap = without(window, [...each.taken, ...others]).some(
              ({ from, to }) => to - from >= meal.minutes,
            );
            const place = mine.find(({ mealId }) => mealId === meal.id);
            if (hasGap) expect(place && place.to - place.from).toBe(meal.minutes);
            if (!place) continue;
            expect(place.from).toBeGreaterThanOrEqual(window.from);
            expect(place.to).toBeLessThanOrEqual(window.to);
            expect(each.taken.some((span) => overlaps(span, place))).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stay where they are when a lesson beside them is locked', () => {
    fc.assert(
      fc.property(someFamily, aSpan, ({ meals, eaters, adults }, lesson) => {
        const before = layMeals(meals.slice(0, 1), eaters, adults);
        const [first, ...rest] = eaters;
        if (!first || before.get(first.childId)?.some((meal) => overlaps(meal, lesson))) return;
        const locked = [{ ...first, standing: [...first.standing, lesson] }, ...rest];
        expect(layMeals(meals.slice(0, 1), locked, adults)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

it('two meals fit if one can follow the other, in either order', () => {
  const early = aMeal({ windowStartMinute: 690, windowEndMinute: 750 });
  expect(cannotBothFit(early, aMeal({ id: 'b', windowStartMinute: 690, windowEndMinute: 750 }))).toBe(false); // prettier-ignore
  expect(cannotBothFit(early, aMeal({ id: 'b', windowStartMinute: 700, windowEndMinute: 745 }))).toBe(true); // prettier-ignore
  expect(cannotBothFit(early, aMeal({ id: 'b', windowStartMinute: 600, windowEndMinute: 640 }))).toBe(false); // prettier-ignore
});

it('a meal takes all of a day that is shorter than it, wherever it lies', () => {
  const long = aMeal({ minutes: 90, windowStartMinute: 660, windowEndMinute: 780 });
  expect(takesAllOf(long, [{ from: 690, to: 750 }])).toBe(true);
  expect(takesAllOf(long, [{ from: 660, to: 750 }])).toBe(false);
  expect(takesAllOf(long, [])).toBe(false);
});
