import { addDays } from '../../calendar/index.js';
import {
  aKeptLesson,
  anAdult,
  aLearner,
  aPlanningInput,
  aRequest,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, PlanRequest } from '../input/planning-input.js';
import type { OwedLessons } from '../ledger/owed.js';
import { catchUpWeeks } from './catch-up.js';

const LAST_WEEK = addDays(MONDAY, -7);
const subject = (id: string, core: boolean) =>
  aTaughtSubject({ id, core, involvement: 'none', learners: [{ childId: 'ada', interest: 3 }] });
const planningInput = aPlanningInput({
  subjects: [subject('maths', true), subject('art', false)],
  adults: [anAdult()],
});
/** Ten lessons of half an hour, two each day at nine: 300 minutes, of which a fifth is 60. */
const lessons = [0, 1, 2, 3, 4].flatMap((day) =>
  [540, 570].map((startMinute) =>
    aKeptLesson({
      itemId: `${day} ${startMinute}`,
      date: addDays(MONDAY, day),
      startMinute,
      involvement: 'none',
    }),
  ),
);
const owed = (over: Partial<OwedLessons> = {}): OwedLessons => ({
  weekStart: LAST_WEEK,
  subjectId: 'maths',
  childIds: ['ada'],
  core: true,
  minutes: 30,
  count: 1,
  ...over,
});
const caughtUp = (
  list: readonly OwedLessons[],
  {
    input = planningInput,
    request = {},
    share,
  }: { input?: PlanningInput; request?: Partial<PlanRequest>; share?: number } = {},
) =>
  catchUpWeeks({
    planningInput: input,
    request: aRequest(input, { kept: lessons, ...request }),
    weeks: [{ monday: MONDAY, lessons, owes: [] }],
    owed: list,
    share,
  });

describe('lessons that earlier weeks owe', () => {
  it('are given by those who teach them, each adult by one lesson at a time', () => {
    const onlyTom = (id: string, childId: string) =>
      aTaughtSubject({
        id,
        involvement: 'full',
        teaching: { rule: 'only', adultIds: ['tom'] },
        learners: [{ childId, interest: 3 }],
      });
    const input = aPlanningInput({
      learners: [aLearner(), aLearner({ id: 'ben' })],
      adults: [anAdult({ id: 'anna' }), anAdult({ id: 'tom', freeHours: hours('10:00', '11:00') })],
      subjects: [onlyTom('maths', 'ada'), onlyTom('reading', 'ben')],
    });
    const own = ['ada', 'ben'].flatMap((id) =>
      lessons.map((each) => ({ ...each, itemId: `${id} ${each.itemId}`, childIds: [id] })),
    );
    const found = catchUpWeeks({
      planningInput: input,
      request: aRequest(input, { kept: own, lastDate: MONDAY }),
      weeks: [{ monday: MONDAY, lessons: own, owes: [] }],
      owed: [owed(), owed({ subjectId: 'reading', childIds: ['ben'] })],
    });
    expect(found.map(({ adultId }) => adultId)).toEqual(['tom', 'tom']);
    const [first, second] = found.map(({ date, startMinute }) => `${date} ${startMinute}`);
    expect(first).not.toBe(second);
  });

  it('get places that are free, and keep the week that wanted them', () => {
    const [found, ...others] = caughtUp([owed()]);
    expect(found).toMatchObject({ subjectId: 'maths', wantedWeek: LAST_WEEK, minutes: 30 });
    expect(others).toEqual([]);
    const isOver = lessons.some(
      ({ date, startMinute }) => date === found?.date && startMinute === found.startMinute,
    );
    expect(isOver).toBe(false);
  });

  it('are taken up to the share of each child’s minutes, and not beyond', () => {
    expect(caughtUp([owed({ count: 5 })])).toHaveLength(2);
    expect(caughtUp([owed({ count: 5 })], { share: 0.1 })).toHaveLength(1);
    expect(caughtUp([owed({ count: 5 })], { share: 0 })).toEqual([]);
  });

  it('come core subjects first, then the oldest', () => {
    const list = [
      owed({ subjectId: 'art', core: false, weekStart: addDays(LAST_WEEK, -7) }),
      owed(),
      owed({ weekStart: addDays(LAST_WEEK, -14) }),
    ];
    expect(caughtUp(list).map(({ subjectId, wantedWeek }) => [subjectId, wantedWeek])).toEqual([
      ['maths', addDays(LAST_WEEK, -14)],
      ['maths', LAST_WEEK],
    ]);
  });

  it('are never put on today or before, or on a day that the plan does not have', () => {
    const request = {
      today: addDays(MONDAY, 2),
      nowMinute: 0,
      lastDate: addDays(MONDAY, 3),
    };
    expect(caughtUp([owed()], { request }).map(({ date }) => date)).toEqual([addDays(MONDAY, 3)]);
    expect(caughtUp([owed()], { request: { today: addDays(MONDAY, 4) } })).toEqual([]);
  });

  it('get no place where the day’s limit is reached', () => {
    const learners = [aLearner({ age: 5, schoolHours: hours('09:00', '18:00') })];
    const input = { ...planningInput, learners };
    const full = [0, 1, 2, 3, 4].flatMap((day) =>
      Array.from({ length: 6 }, (_, i) =>
        aKeptLesson({
          itemId: `${day} ${i}`,
          date: addDays(MONDAY, day),
          startMinute: 540 + 60 * i,
          involvement: 'none',
        }),
      ),
    );
    const question = { planningInput: input, request: aRequest(input, { kept: full }) };
    const weeks = [{ monday: MONDAY, lessons: full, owes: [] }];
    expect(catchUpWeeks({ ...question, weeks, owed: [owed()] })).toEqual([]);
  });

  it('of a subject or a child that is gone, or is not planned, stay owed', () => {
    expect(caughtUp([owed({ subjectId: 'latin' })])).toEqual([]);
    expect(caughtUp([owed()], { request: { subjectIds: ['art'] } })).toEqual([]);
    expect(caughtUp([owed({ childIds: ['ada', 'ben'] })])).toEqual([]);
  });

  it('are passed on from week to week, for a term', () => {
    const next = addDays(MONDAY, 7);
    const later = lessons.map((each) => ({ ...each, date: addDays(each.date, 7) }));
    const question = {
      planningInput,
      request: aRequest(planningInput, { lastDate: addDays(next, 6), kept: [] }),
      weeks: [
        { monday: MONDAY, lessons, owes: [owed({ weekStart: MONDAY, subjectId: 'art', core: false })] }, // prettier-ignore
        { monday: next, lessons: later, owes: [] },
      ],
    };
    const found = catchUpWeeks({ ...question, owed: [owed({ count: 3 })] });
    expect(found.map(({ date, wantedWeek }) => [date < next, wantedWeek])).toEqual([
      [true, LAST_WEEK],
      [true, LAST_WEEK],
      [false, LAST_WEEK],
      [false, MONDAY],
    ]);
    const old = [owed({ weekStart: addDays(MONDAY, -7 * 13) })];
    expect(catchUpWeeks({ ...question, owed: old }).map(({ wantedWeek }) => wantedWeek)).toEqual([
      MONDAY,
    ]);
  });
});
