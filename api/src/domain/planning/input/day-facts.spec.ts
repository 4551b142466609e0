import fc from 'fast-check';
import { addDays, type CalendarException } from '../../calendar/index.js';
import { adultDay, childDay as childDayOf, familyDay, shortMeals } from './day-facts.js';
import { adultAway } from './open-hours.js';
import {
  aKeptLesson,
  aLearner,
  aMeal,
  anAdult,
  anException,
  aPlanningInput,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from './planning-input-factory.js';
import type { KeptLesson, Learner, PlanningInput } from './planning-input.js';

const childDay = (
  input: PlanningInput,
  learner: Learner,
  date: string,
  lessons: KeptLesson[] = [],
) => childDayOf(input, learner, familyDay(input, date, lessons));
const ada = aLearner();
const ben = aLearner({ id: 'ben' });
const robin = anAdult();
const having = (over: Partial<CalendarException>) =>
  aPlanningInput({ learners: [ada, ben], exceptions: [anException(over)] });
const NINE_TO_ONE = [{ from: 540, to: 780 }];

describe('a commitment with a way there and back', () => {
  const swim = aTakenTime({
    ownerKind: 'child',
    childId: 'ada',
    recurrence: 'once',
    startDate: MONDAY,
    endDate: MONDAY,
    startMinute: 630,
    endMinute: 675,
    travelBeforeMinutes: 20,
    travelAfterMinutes: 30,
    companions: { adultIds: ['robin'], childIds: ['ben'] },
  });
  const family = aPlanningInput({
    learners: [ada, ben, aLearner({ id: 'cleo' })],
    adults: [robin, anAdult({ id: 'tom' })],
    taken: [swim],
  });
  const away = { from: 610, to: 705, fact: { kind: 'commitment', id: 'swimming' } };

  it('takes it from the child whose it is and from all who go along, and from nobody else', () => {
    const taken = family.learners.map((learner) => childDay(family, learner, MONDAY).taken);
    expect(taken).toEqual([[away], [away], []]);
    expect(family.adults.map((adult) => adultDay(family, adult, MONDAY).taken)).toEqual([[away], []]); // prettier-ignore
  });

  it('has the meal of each of them go around it', () => {
    const meals = [aMeal({ startMinute: 690, windowStartMinute: 690, windowEndMinute: 780 })];
    const day = familyDay({ ...family, meals }, MONDAY, []);
    expect(family.learners.map(({ id }) => day.meals.get(id)?.map(({ from }) => from))).toEqual([[705], [705], [690]]); // prettier-ignore
  });

  it('takes from all in it the minutes from leaving until coming back, within the day, and no other', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const way = fc.integer({ min: 0, max: 180 });
    fc.assert(
      fc.property(minute, minute, way, way, (one, other, before, after) => {
        fc.pre(one !== other);
        const [startMinute, endMinute] = [Math.min(one, other), Math.max(one, other)];
        const trip = { ...swim, startMinute, endMinute, travelBeforeMinutes: before, travelAfterMinutes: after }; // prettier-ignore
        const input = { ...family, taken: [trip] };
        const spans = [
          childDay(input, ada, MONDAY).taken,
          childDay(input, ben, MONDAY).taken,
          adultDay(input, robin, MONDAY).taken,
        ];
        for (const [span] of spans) {
          expect(span).toMatchObject({ from: Math.max(0, startMinute - before), to: Math.min(1440, endMinute + after) }); // prettier-ignore
        }
      }),
    );
  });

  it('takes from an adult who brings and fetches the ways alone, each there and home again, and is over no sooner for the children', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const way = fc.integer({ min: 0, max: 180 });
    fc.assert(
      fc.property(minute, minute, way, way, (one, other, before, after) => {
        fc.pre(one !== other);
        const [startMinute, endMinute] = [Math.min(one, other), Math.max(one, other)];
        const stays = { ...swim, startMinute, endMinute, travelBeforeMinutes: before, travelAfterMinutes: after }; // prettier-ignore
        const brings = { ...stays, adultsStay: false };
        const [staying, bringing] = [stays, brings].map((trip) => ({ ...family, taken: [trip] }));
        expect(childDay(bringing!, ada, MONDAY)).toEqual(childDay(staying!, ada, MONDAY));
        expect(childDay(bringing!, ben, MONDAY)).toEqual(childDay(staying!, ben, MONDAY));
        const driving = adultDay(bringing!, robin, MONDAY).taken;
        for (let at = 0; at < 1440; at++) {
          const isBringing = startMinute - before <= at && at < startMinute + before;
          const isFetching = endMinute - after <= at && at < endMinute + after;
          const isTaken = driving.some(({ from, to }) => from <= at && at < to);
          if (isTaken !== (isBringing || isFetching)) throw new Error(`minute ${at}`);
        }
      }),
    );
  });
});

describe('what holds for a child on a date', () => {
  it('is its school hours, where nothing is said', () => {
    expect(childDay(aPlanningInput(), ada, MONDAY)).toEqual({
      hours: NINE_TO_ONE,
      open: NINE_TO_ONE,
      taken: [],
    });
  });

  it('leaves nothing open of a day on which the child is ill, and a sibling’s day alone', () => {
    expect(childDay(having({}), ada, MONDAY)).toMatchObject({ hours: NINE_TO_ONE, open: [] });
    expect(childDay(having({}), ben, MONDAY).open).toEqual(NINE_TO_ONE);
  });

  it('takes the hours of an absence, with the fact that takes them', () => {
    const some = having({ kind: 'away', startMinute: 600, endMinute: 660 });
    expect(childDay(some, ada, MONDAY)).toMatchObject({
      open: NINE_TO_ONE,
      taken: [{ from: 600, to: 660, fact: { kind: 'exception', id: 'exception' } }],
    });
  });

  it('tells a commitment, an exception and the meal apart', () => {
    const input = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('09:00', '16:00') })],
      taken: [aTakenTime({ recurrence: 'once', startDate: MONDAY, endDate: MONDAY })],
      exceptions: [anException({ kind: 'visitor', startMinute: 900, endMinute: 930 })],
      meals: [aMeal()],
    });
    const { taken } = childDay(input, input.learners[0]!, MONDAY);
    expect(taken.map(({ fact }) => fact.kind)).toEqual(['commitment', 'exception', 'meal']);
  });

  const mealsOf = (over: Partial<PlanningInput>, lessons: KeptLesson[] = []) => {
    const input = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('09:00', '14:30') })],
      meals: [aMeal()],
      ...over,
    });
    return input.learners.map((learner) =>
      childDay(input, learner, MONDAY, lessons)
        .taken.filter(({ fact }) => fact.kind === 'meal')
        .map(({ from, to }) => [from, to]),
    );
  };

  it('keeps a meal free where a commitment eats into its time', () => {
    const swim = aTakenTime({ weekdays: [1], startMinute: 630, endMinute: 735 });
    expect(mealsOf({ taken: [swim] })).toEqual([[[735, 765]]]);
    const swimUntilNoon = aTakenTime({ weekdays: [1], startMinute: 630, endMinute: 705 });
    expect(mealsOf({ taken: [swimUntilNoon] })).toEqual([[[720, 750]]]);
  });

  it('lays a meal around lessons that stand and fixed times, and not around those that may move', () => {
    const lesson = aKeptLesson({ startMinute: 720 });
    expect(mealsOf({}, [lesson])).toEqual([[[720, 750]]]);
    expect(mealsOf({}, [{ ...lesson, stands: true }])).toEqual([[[690, 720]]]);
    expect(mealsOf({}, [{ ...lesson, stands: true, date: '2026-11-17' }])).toEqual([[[720, 750]]]);
    const subjects = [aTaughtSubject({ fixedStartMinute: 705 })];
    expect(mealsOf({ subjects })).toEqual([[[735, 765]]]);
    const pauses = [{ startDate: MONDAY, endDate: MONDAY }];
    const paused = [aTaughtSubject({ fixedStartMinute: 705, pauses })];
    expect(mealsOf({ subjects: paused })).toEqual([[[720, 750]]]);
  });

  it('leaves a meal where it is when today passes it, and gives a child at home in bed its meal', () => {
    const over = aTakenTime({
      recurrence: 'once',
      startDate: MONDAY,
      startMinute: 0,
      endMinute: 730,
    });
    expect(mealsOf({ taken: [{ ...over, isOver: true }] })).toEqual([[[720, 750]]]);
    expect(mealsOf({ exceptions: [anException({})] })).toEqual([[[720, 750]]]);
    expect(mealsOf({ exceptions: [anException({ kind: 'away' })] })).toEqual([[]]);
  });

  it('says which meal a day has too little time for', () => {
    const swim = aTakenTime({ weekdays: [1], startMinute: 600, endMinute: 720 });
    const choir = aTakenTime({ id: 'choir', weekdays: [1], startMinute: 735, endMinute: 900 });
    const input = aPlanningInput({ meals: [aMeal()], taken: [swim, choir] });
    expect(shortMeals(input, familyDay(input, MONDAY, []))).toEqual([
      { mealId: 'lunch', childId: 'ada', missing: 15 },
    ]);
    const usual = { ...input, taken: [] };
    expect(shortMeals(usual, familyDay(usual, MONDAY, []))).toEqual([]);
  });

  it('has no meal on a day without school', () => {
    expect(mealsOf({ holidays: [{ startDate: MONDAY, endDate: MONDAY }] })).toEqual([[]]);
  });
});

describe('the meals of any date', () => {
  it('are the same whatever range is loaded around it', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => addDays(MONDAY, n));
    const aLesson = fc.record({ date: day, startMinute: fc.integer({ min: 40, max: 60 }).map((n) => n * 15), stands: fc.boolean() }); // prettier-ignore
    const aFact = fc.record({ startDate: day, startMinute: fc.integer({ min: 40, max: 60 }).map((n) => n * 15), child: fc.constantFrom('ada', 'ben', null) }); // prettier-ignore
    fc.assert(
      fc.property(
        day,
        fc.array(aLesson, { maxLength: 20 }),
        fc.array(aFact, { maxLength: 20 }),
        fc.boolean(),
        (date, drawn, facts, together) => {
          const taken = facts.map(
            ({ startDate, startMinute, child }, i) =>
            aTakenTime({ id: `t${i}`, recurrence: 'once', startDate, endDate: startDate, startMinute, endMinute: startMinute + 45, ownerKind: child ? 'child' : 'family', childId: child }), // prettier-ignore
          );
          const lessons = drawn.map((each, i) => aKeptLesson({ ...each, itemId: `i${i}` }));
          const learners = [ada, ben].map((child) => ({ ...child, schoolHours: hours('09:00', '15:00') })); // prettier-ignore
          const meals = [aMeal({ together })];
          const all = aPlanningInput({ learners, meals, taken });
          const ofTheDay = { ...all, taken: taken.filter(({ startDate }) => startDate === date) };
          expect(familyDay(all, date, lessons)).toEqual(
            familyDay(
              ofTheDay,
              date,
              lessons.filter((lesson) => lesson.date === date),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what holds for an adult on a date', () => {
  it('is away while ill, away or busy, and there in extra time', () => {
    const away = having({ kind: 'away', childIds: [], parentIds: ['robin'] });
    expect(adultAway(away, robin, MONDAY)).toEqual([{ from: 0, to: 1440 }]);
    const evening = { startMinute: 1140, endMinute: 1200 };
    const open = having({ kind: 'open', childIds: [], parentIds: ['robin'], ...evening });
    expect(adultDay(open, robin, MONDAY).free).toEqual([
      { from: 480, to: 1080 },
      { from: 1140, to: 1200 },
    ]);
  });

  it('is not changed by a day off, which is the children’s', () => {
    const off = having({ kind: 'day-off', forFamily: true, childIds: [] });
    expect(adultDay(off, robin, MONDAY).taken).toEqual([]);
  });
});
