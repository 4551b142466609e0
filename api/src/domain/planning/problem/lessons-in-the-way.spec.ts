import fc from 'fast-check';
import { addDays, mondaysBetween } from '../../calendar/index.js';
import { solve } from '../../timetabling/index.js';
import {
  aKeptLesson,
  aLearner,
  aMeal,
  anAdult,
  anException,
  aPlanningInput,
  aRequest,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { KeptLesson, PlanningInput, TakenTime } from '../input/planning-input.js';
import { factsChangedFrom } from '../input/subject-over-time.js';
import { lessonsInTheWay } from './lessons-in-the-way.js';
import { weekProblem } from './week-problem.js';

const TUESDAY = addDays(MONDAY, 1);
const lessons = [
  aKeptLesson({ adultId: 'robin' }),
  aKeptLesson({ itemId: 'next', date: TUESDAY, adultId: 'robin' }),
];
const codesOf = (over: Partial<PlanningInput>) =>
  lessonsInTheWay(aPlanningInput(over), lessons).map(({ itemId, code }) => [itemId, code]);

describe('lessons in the way of the facts', () => {
  it('are none where nothing has changed', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('stand on a day off, in a holiday, where a child is ill, and outside changed school hours', () => {
    const closed = [['item', 'closed']];
    expect(codesOf({ exceptions: [anException({ kind: 'day-off' })] })).toEqual(closed);
    expect(codesOf({ exceptions: [anException({})] })).toEqual(closed);
    expect(codesOf({ holidays: [{ startDate: MONDAY, endDate: MONDAY }] })).toEqual(closed);
    const learners = [aLearner({ schoolHours: hours('10:00', '13:00', [1]).concat(hours('09:00', '13:00', [2])) })]; // prettier-ignore
    expect(codesOf({ learners })).toEqual(closed);
  });

  it('ask more of an adult than one can give at once: the first of them stays', () => {
    const learners = [aLearner(), aLearner({ id: 'ben' })];
    const full = { involvement: 'full', subjectId: null } as const;
    const adas = aKeptLesson({ ...full, adultId: 'robin' });
    const bens = aKeptLesson({ ...full, itemId: 'bens', childIds: ['ben'], startMinute: 555 });
    const one = aPlanningInput({ learners });
    const robins = { ...bens, adultId: 'robin' };
    const inTheWay = { itemId: 'bens', code: 'adult', childId: null };
    expect(lessonsInTheWay(one, [adas, robins])).toEqual([{ ...inTheWay, adultId: 'robin' }]);
    // Nobody is named for it: then somebody must have the time.
    expect(lessonsInTheWay(one, [adas, bens])).toEqual([{ ...inTheWay, adultId: null }]);
    const two = { ...one, adults: [anAdult(), anAdult({ id: 'tom' })] };
    expect(lessonsInTheWay(two, [adas, bens])).toEqual([{ ...inTheWay, code: 'unnamed', adultId: null }]); // prettier-ignore
    // One that begins when the other ends, and two that take half of an adult, are none.
    expect(lessonsInTheWay(one, [adas, { ...robins, startMinute: 570 }])).toEqual([]);
    const some = { involvement: 'some' } as const;
    expect(
      lessonsInTheWay(one, [
        { ...adas, ...some },
        { ...robins, ...some },
      ]),
    ).toEqual([]);
    // What stands has its adult before what may move.
    const locked = { ...robins, stands: true };
    expect(lessonsInTheWay(one, [adas], [locked])).toMatchObject([{ itemId: 'item' }]);
  });

  it('stand in a commitment, and in hours that an exception takes', () => {
    const dentist = aTakenTime({
      recurrence: 'once',
      startDate: MONDAY,
      endDate: MONDAY,
      startMinute: 555,
      endMinute: 600,
    });
    expect(codesOf({ taken: [dentist] })).toEqual([['item', 'taken']]);
    const visitor = anException({ kind: 'visitor', startMinute: 560, endMinute: 600 });
    expect(codesOf({ exceptions: [visitor] })).toEqual([['item', 'taken']]);
    const after = anException({ kind: 'visitor', startMinute: 570, endMinute: 600 });
    expect(codesOf({ exceptions: [after] })).toEqual([]);
  });

  it('stand in a way to a commitment, of the child that goes along and of the only adult, who teaches a sibling', () => {
    const learners = [aLearner({ id: 'ada' }), aLearner({ id: 'ben' })];
    const maths = aTaughtSubject({ learners: [{ childId: 'ben', interest: 3 }] });
    const atQuarterTo11 = aKeptLesson({ childIds: ['ben'], startMinute: 645, adultId: 'robin' });
    const inTheWay = (over: Partial<TakenTime>) => {
      const swim = aTakenTime({ ownerKind: 'child', childId: 'ada', weekdays: [1], startMinute: 690, endMinute: 735, ...over }); // prettier-ignore
      return lessonsInTheWay(aPlanningInput({ learners, subjects: [maths], taken: [swim] }), [atQuarterTo11]); // prettier-ignore
    };
    const robin = { adultIds: ['robin'], childIds: [] };
    const item = { itemId: 'item' };
    expect(inTheWay({ startMinute: 630 })).toEqual([]);
    expect(inTheWay({ companions: robin, travelBeforeMinutes: 15 })).toEqual([]);
    expect(inTheWay({ companions: robin, travelBeforeMinutes: 16 })).toEqual([{ ...item, code: 'adult', childId: null, adultId: 'robin' }]); // prettier-ignore
    expect(inTheWay({ startMinute: 630, companions: robin })).toEqual([{ ...item, code: 'adult', childId: null, adultId: 'robin' }]); // prettier-ignore
    // Home again before the lesson begins, and on the way back to fetch only after it.
    const brings = { companions: robin, adultsStay: false, startMinute: 620, endMinute: 720 };
    expect(inTheWay({ ...brings, travelBeforeMinutes: 25, travelAfterMinutes: 45 })).toEqual([]);
    expect(inTheWay({ ...brings, travelBeforeMinutes: 26 })).toEqual([{ ...item, code: 'adult', childId: null, adultId: 'robin' }]); // prettier-ignore
    expect(inTheWay({ ...brings, travelAfterMinutes: 46 })).toEqual([{ ...item, code: 'adult', childId: null, adultId: 'robin' }]); // prettier-ignore
    const ben = { adultIds: [], childIds: ['ben'] };
    expect(inTheWay({ companions: ben, travelBeforeMinutes: 20 })).toEqual([{ ...item, code: 'taken', childId: 'ben', adultId: null }]); // prettier-ignore
  });

  it('stand in a meal that moved for good, unless they are locked and it can lie beside them', () => {
    const meals = [aMeal({ startMinute: 555, windowStartMinute: 540, windowEndMinute: 660, together: true })]; // prettier-ignore
    expect(codesOf({ meals })).toEqual([
      ['item', 'taken'],
      ['next', 'taken'],
    ]);
    const locked = lessons.map((lesson) => ({ ...lesson, stands: true }));
    expect(lessonsInTheWay(aPlanningInput({ meals }), locked)).toEqual([]);
  });

  it('need an adult where none is there; one of two is enough', () => {
    const away = anException({ kind: 'away', childIds: [], parentIds: ['robin'] });
    expect(codesOf({ exceptions: [away] })).toEqual([['item', 'adult']]);
    const nobody = lessons.map((lesson) => ({ ...lesson, adultId: null }));
    const withSam = aPlanningInput({ exceptions: [away], adults: [anAdult(), anAdult({ id: 'sam' })] }); // prettier-ignore
    expect(lessonsInTheWay(withSam, nobody).map(({ code }) => code)).toEqual(['unnamed', 'unnamed']); // prettier-ignore
    const alone = lessons.map((lesson) => ({ ...lesson, involvement: 'none' as const }));
    expect(lessonsInTheWay(aPlanningInput({ exceptions: [away] }), alone)).toEqual([]);
  });

  it('name no adult any more, where one was removed or the plan is older than names; those that need none name none', () => {
    const named = { itemId: 'next', date: TUESDAY, adultId: 'robin' };
    const week = [aKeptLesson(), aKeptLesson(named), aKeptLesson({ startMinute: 600, involvement: 'none' })]; // prettier-ignore
    expect(lessonsInTheWay(aPlanningInput(), week)).toEqual([
      { itemId: 'item', code: 'unnamed', childId: null, adultId: null },
    ]);
    // Whoever is named keeps their time; one that names nobody comes after, wherever it stands in the list.
    const [nobodys, robins] = [{ subjectId: null }, { ...named, subjectId: null }].map((over) =>
      aKeptLesson({ ...over, date: MONDAY, involvement: 'full' }),
    );
    expect(lessonsInTheWay(aPlanningInput(), [nobodys!, robins!])).toEqual([
      { itemId: 'item', code: 'adult', childId: null, adultId: null },
    ]);
    const sam = aPlanningInput({ adults: [anAdult({ id: 'sam' })] });
    expect(lessonsInTheWay(sam, week).map(({ code }) => code)).toEqual(['unnamed', 'unnamed']);
  });

  it('are found for each child of a lesson together', () => {
    const together = [aKeptLesson({ childIds: ['ben', 'ada'] })];
    const input = aPlanningInput({ learners: [aLearner(), aLearner({ id: 'ben' })], exceptions: [anException({})] }); // prettier-ignore
    expect(lessonsInTheWay(input, together)).toEqual([
      { itemId: 'item', code: 'closed', childId: 'ada', adultId: null },
    ]);
  });

  it('are those of a subject that pauses', () => {
    const pauses = [{ startDate: addDays(MONDAY, 1), endDate: null }];
    const input = aPlanningInput({ subjects: [aTaughtSubject({ pauses })] });
    const lessons = [aKeptLesson({ adultId: 'robin' }), aKeptLesson({ itemId: 'later', date: addDays(MONDAY, 1) })]; // prettier-ignore
    expect(lessonsInTheWay(input, lessons)).toEqual([
      { itemId: 'later', code: 'paused', childId: null, adultId: null },
    ]);
  });

  it('are those that a child no longer learns, and neither extra ones nor what an earlier week wanted', () => {
    const learners = [aLearner(), aLearner({ id: 'ben' })];
    const both = aTaughtSubject({ learners: ['ada', 'ben'].map((childId) => ({ childId, interest: 3 })) }); // prettier-ignore
    const later = addDays(MONDAY, 7);
    const factsOverTime = factsChangedFrom(both, later, { ...both, learners: [{ childId: 'ben', interest: 3 }] }); // prettier-ignore
    const input = aPlanningInput({ learners, subjects: [{ ...both, factsOverTime }] });
    const own = { childIds: ['ada'], date: later, involvement: 'none' as const };
    const lessons = [
      aKeptLesson({ adultId: 'robin', childIds: ['ada', 'ben'] }),
      aKeptLesson({ adultId: 'robin', ...own, itemId: 'left', childIds: ['ada', 'ben'] }),
      aKeptLesson({ adultId: 'robin', ...own, itemId: 'extra', extra: true }),
      aKeptLesson({ adultId: 'robin', ...own, itemId: 'owed', wantedWeek: MONDAY }),
      aKeptLesson({
        adultId: 'robin',
        ...own,
        itemId: 'bens',
        childIds: ['ben'],
        startMinute: 600,
      }),
    ];
    const left = { itemId: 'left', code: 'left', childId: 'ada', adultId: null };
    expect(lessonsInTheWay(input, lessons)).toEqual([left]);
    // Who never learned it, and takes part by hand, does not leave.
    const never = aPlanningInput({ learners, subjects: [aTaughtSubject()] });
    expect(lessonsInTheWay(never, [aKeptLesson({ adultId: 'robin', childIds: ['ben'] })])).toEqual(
      [],
    );
  });

  it('are those of an adult who no longer teaches it, from that day on', () => {
    const was = aTaughtSubject();
    const factsOverTime = factsChangedFrom(was, TUESDAY, { ...was, teaching: { rule: 'only', adultIds: ['tom'] } }); // prettier-ignore
    const adults = [anAdult(), anAdult({ id: 'tom' })];
    const input = aPlanningInput({ adults, subjects: [{ ...was, factsOverTime }] });
    const given = lessons.map((lesson) => ({ ...lesson, adultId: 'robin' }));
    const found = { itemId: 'next', code: 'teacher', childId: null, adultId: 'robin' };
    expect(lessonsInTheWay(input, given)).toEqual([found]);
  });

  it('are never what a plan has just made, whatever the facts are', () => {
    const aFact = fc.record({
      kind: fc.constantFrom('ill', 'away', 'day-off', 'visitor', 'taken', 'open'),
      day: fc.integer({ min: 0, max: 4 }),
      length: fc.integer({ min: 0, max: 2 }),
      span: fc.option(
        fc.tuple(fc.integer({ min: 480, max: 780 }), fc.integer({ min: 10, max: 90 })),
      ),
      who: fc.constantFrom('ada', 'ben', 'robin', null),
    });
    const aPause = fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))); // prettier-ignore
    const aTrip = fc.record({
      start: fc.integer({ min: 500, max: 800 }),
      minutes: fc.integer({ min: 10, max: 120 }),
      there: fc.integer({ min: 0, max: 60 }),
      back: fc.integer({ min: 0, max: 60 }),
      weekday: fc.constantFrom(1 as const, 2 as const, 3 as const),
      along: fc.subarray(['ben', 'robin']),
      adultsStay: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(aTrip, { maxLength: 2 }),
        fc.array(aFact, { maxLength: 4 }),
        aPause,
        fc.integer(),
        fc.boolean(),
        (trips, drawn, pause, seed, together) => {
          const taken = trips.map(
            ({ start, minutes, there, back, weekday, along, adultsStay }, i) =>
              aTakenTime({
                adultsStay,
                id: `trip ${i}`,
                ownerKind: 'child',
                childId: 'ada',
                weekdays: [weekday],
                startMinute: start,
                endMinute: start + minutes,
                travelBeforeMinutes: there,
                travelAfterMinutes: back,
                companions: {
                  adultIds: along.filter((id) => id === 'robin'),
                  childIds: along.filter((id) => id === 'ben'),
                },
              }),
          );
          const exceptions = drawn.map(({ kind, day, length, span, who }) =>
            anException({
              kind,
              startDate: addDays(MONDAY, day),
              endDate: addDays(MONDAY, day + length),
              startMinute: span ? span[0] : null,
              endMinute: span ? span[0] + span[1] : null,
              forFamily: who === null,
              childIds: who === null || who === 'robin' ? [] : [who],
              parentIds: who === 'robin' ? [who] : [],
            }),
          );
          const learners = [aLearner(), aLearner({ id: 'ben', age: 11 })];
          const subjects = ['maths', 'reading', 'art'].map((id, i) =>
            aTaughtSubject({
              id,
              involvement: (['some', 'none', 'full'] as const)[i],
              pauses:
                pause && i === 0
                  ? [
                      {
                        startDate: addDays(MONDAY, pause[0]),
                        endDate: addDays(MONDAY, pause[0] + pause[1]),
                      },
                    ]
                  : [],
              learners: (i === 0 ? ['ada', 'ben'] : [['ada'], ['ben']][i - 1]!).map((childId) => ({
                childId,
                interest: 3,
              })),
            }),
          );
          const meals = [aMeal({ together }), aMeal({ id: 'snack', startMinute: 600, minutes: 10, windowStartMinute: 570, windowEndMinute: 660 })]; // prettier-ignore
          const input = aPlanningInput({ learners, subjects, taken, exceptions, meals });
          const planned = weekProblem(input, aRequest(input), MONDAY);
          if (!planned) return;
          const { grid, problem } = planned;
          const { sessions } = solve(problem, { seed, now: () => 0, iterationBudget: 500 });
          const made = sessions.map(({ subject, day, start, parent = null }, i): KeptLesson => {
            const taught = subjects.find(({ id }) => id === subject)!;
            return {
              itemId: `i${i}`,
              subjectId: subject,
              childIds: taught.learners.map(({ childId }) => childId),
              involvement: taught.involvement,
              adultId: parent,
              date: grid.dates[day]!,
              startMinute: grid.minuteAt(start),
              minutes: taught.minutes,
            };
          });
          expect(lessonsInTheWay(input, made)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a term of 26 weeks and five children are found in well under the time of a keystroke', () => {
    const learners = ['a', 'b', 'c', 'd', 'e'].map((id) => aLearner({ id }));
    const input = aPlanningInput({
      learners,
      adults: ['robin', 'tom', 'kim'].map((id) => anAdult({ id })),
      meals: [aMeal({ together: true, startMinute: 780, windowEndMinute: 840 }), aMeal({ id: 'tea', startMinute: 900, windowStartMinute: 840, windowEndMinute: 960 })], // prettier-ignore
      taken: Array.from({ length: 20 }, (_, i) => aTakenTime({ id: `t${i}`, startMinute: 900, endMinute: 960 })), // prettier-ignore
      exceptions: Array.from({ length: 40 }, (_, i) => anException({ startDate: addDays(MONDAY, i * 4), endDate: addDays(MONDAY, i * 4) })), // prettier-ignore
    });
    const term = mondaysBetween(MONDAY, addDays(MONDAY, 26 * 7 - 1)).flatMap((monday) =>
      learners.flatMap(({ id }) =>
        Array.from({ length: 25 }, (_, i) =>
          aKeptLesson({
            childIds: [id],
            adultId: ['robin', 'tom', 'kim'][id.charCodeAt(0) % 3]!,
            date: addDays(monday, i % 5),
            startMinute: 540 + 30 * Math.floor(i / 5),
          }),
        ),
      ),
    );
    const begin = performance.now();
    expect(lessonsInTheWay(input, term)).toEqual([]);
    // It takes some 25 ms once warm. A busy machine, cold, needs many times as long.
    expect(performance.now() - begin).toBeLessThan(1_500);
  });
});
