import { addDays, mondaysBetween } from '../../calendar/index.js';
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
  MONDAY,
} from '../input/planning-input-factory.js';
import { type KeptLesson, type PlanningInput, wantedWeekOf } from '../input/planning-input.js';
import type { SubjectFacts } from '../input/subject-facts.js';
import { factsChangedFrom } from '../input/subject-over-time.js';
import { type LedgerBooks, ledgerOf } from './ledger.js';
import { openWishes, type WishesQuestion } from './open-wishes.js';
import { wantsOfWeek } from './wants.js';

const learns = (...ids: string[]) => ids.map((childId) => ({ childId, interest: 3 }));
const both = [aLearner(), aLearner({ id: 'ben' })];
const week = { monday: MONDAY, firstDate: MONDAY, lastDate: addDays(MONDAY, 6) };
/** The Saturday before. */
const today = addDays(MONDAY, -2);

/** Lessons of a week as a plan makes them from what the week wants: on its days in turn. */
function planOf(input: PlanningInput, monday: string, given: Partial<KeptLesson> = {}) {
  const request = aRequest(input, { firstDate: monday, lastDate: addDays(monday, 6), today });
  const wants = wantsOfWeek(input, request, monday);
  const lessons = wants.flatMap(({ subjectId, childIds, minutes, dates, count }) =>
    Array.from(
      { length: count },
      (_, i) =>
      aKeptLesson({ itemId: `${monday} ${subjectId} ${i}`, subjectId, childIds, minutes, date: dates[i]!, ...given }), // prettier-ignore
    ),
  );
  return { wants, lessons };
}

interface Since {
  readonly today?: string;
  readonly locked?: readonly string[];
  readonly inTheWay?: readonly string[];
  readonly more?: readonly KeptLesson[];
}

/** What is open of a week that was planned with facts, where others hold now. */
function openOf(before: PlanningInput, now: PlanningInput, since: Since = {}) {
  return openWishes(questionOf([planOf(before, MONDAY)], now, since)).map(
    ({ weekStart: _, ...wish }) => wish,
  );
}

function questionOf(plans: ReturnType<typeof planOf>[], now: PlanningInput, since: Since = {}) {
  const { locked = [], inTheWay = [], more = [] } = since;
  const placed = [...plans.flatMap(({ lessons }) => lessons), ...more];
  const wants = plans.flatMap((plan) => plan.wants);
  const books: LedgerBooks = {
    wants,
    drops: [],
    subjectIds: new Set(now.subjects.map(({ id }) => id)),
    childIds: new Set(now.learners.map(({ id }) => id)),
    isOff: () => false,
    isTaught: () => true,
    lessons: placed.map((lesson) => ({
      ...lesson,
      title: lesson.subjectId ?? '',
      wantedWeek: wantedWeekOf(lesson),
      status: 'planned',
      extra: lesson.extra ?? false,
    })),
  };
  const mondays = [...new Set(wants.map(({ weekStart }) => weekStart))];
  const question: WishesQuestion = {
    planningInput: now,
    weeks: mondays.length > 1 ? mondays.map((monday) => ({ monday, firstDate: monday, lastDate: addDays(monday, 6) })) : [week], // prettier-ignore
    today: since.today ?? today,
    nowMinute: 0,
    wants,
    entries: ledgerOf(books),
    placed,
    movable: new Set(
      placed
        .filter(
          ({ itemId, extra, date }) =>
            !extra && !locked.includes(itemId) && date >= (since.today ?? today),
        ) // prettier-ignore
        .map(({ itemId }) => itemId),
    ),
    inTheWay: new Set(inTheWay),
  };
  return question;
}

const maths = aTaughtSubject({ frequency: 'two-to-three' });
const before = aPlanningInput({ learners: both, subjects: [maths] });
const changed = (facts: Partial<SubjectFacts>, from = MONDAY) => ({
  ...before,
  subjects: [{ ...maths, factsOverTime: factsChangedFrom(maths, from, { ...maths, ...facts }) }],
});
const ids = (...numbers: number[]) => numbers.map((i) => `${MONDAY} maths ${i}`);
const of = { subjectId: 'maths', minutes: 30, childIds: ['ada'] };

describe('open wishes of a planned week', () => {
  it('are none where nothing has changed, or only what takes a lesson’s place', () => {
    expect(openOf(before, before)).toEqual([]);
    expect(openOf(before, { ...before, exceptions: [anException({ endDate: addDays(MONDAY, 4) })] })).toEqual([]); // prettier-ignore
  });

  it('are the lessons of a subject that is new, or that an added child learns', () => {
    const latin = aTaughtSubject({ id: 'latin', frequency: 'weekly', minutes: 45, learners: learns('ben') }); // prettier-ignore
    const now = { ...before, subjects: [maths, latin] };
    expect(openOf(before, now)).toEqual([
      { subjectId: 'latin', code: 'no-place', count: 1, minutes: 45, childIds: ['ben'] },
    ]);
  });

  it('are those of a subject that comes more often, without what was placed by hand for it', () => {
    const now = changed({ frequency: 'daily' });
    expect(openOf(before, now)).toEqual([{ ...of, code: 'no-place', count: 2 }]);
    const extra = aKeptLesson({ itemId: 'extra', date: addDays(MONDAY, 4), extra: true });
    expect(openOf(before, now, { more: [extra] })).toEqual([{ ...of, code: 'no-place', count: 1 }]);
    // From Wednesday on: the share of the days that are left.
    const wednesday = addDays(MONDAY, 2);
    expect(openOf(before, changed({ frequency: 'daily' }, wednesday), { today: wednesday })).toEqual([{ ...of, code: 'no-place', count: 1 }]); // prettier-ignore
  });

  it('are planned lessons of another length, and none that is over, or that a parent placed', () => {
    const now = changed({ minutes: 60 });
    expect(openOf(before, now)).toEqual([{ ...of, code: 'other-length', count: 3 }]);
    const later = { today: addDays(MONDAY, 1), locked: ids(1) };
    expect(openOf(before, now, later)).toEqual([{ ...of, code: 'other-length', count: 1 }]);
  });

  it('are planned lessons of a group that a child has joined', () => {
    const now = changed({ learners: learns('ada', 'ben') });
    expect(openOf(before, now)).toEqual([
      { ...of, code: 'without-child', count: 3, childIds: ['ben'] },
    ]);
  });

  it('are none of those of the group that the child is in already', () => {
    const now = changed({ learners: learns('ada', 'ben') });
    const plan = planOf(before, MONDAY);
    const lessons = plan.lessons.map((each, i) => (i === 0 ? { ...each, childIds: ['ada', 'ben'] } : each)); // prettier-ignore
    const found = openWishes(questionOf([{ ...plan, lessons }], now));
    expect(found).toMatchObject([{ code: 'without-child', count: 2, childIds: ['ben'] }]);
  });

  it('are planned lessons beyond what is wanted now, without those that are in the way', () => {
    const now = changed({ frequency: 'weekly' });
    expect(openOf(before, now)).toEqual([{ ...of, code: 'too-many', count: 2 }]);
    expect(openOf(before, now, { inTheWay: ids(0) })).toEqual([{ ...of, code: 'too-many', count: 1 }]); // prettier-ignore
    // What the family placed itself is not beyond anything: only the third may go.
    expect(openOf(before, now, { locked: ids(0, 1) })).toEqual([{ ...of, code: 'too-many', count: 1 }]); // prettier-ignore
    expect(openOf(before, now, { locked: ids(0, 1, 2) })).toEqual([]);
  });

  it('are none of a week before the change', () => {
    expect(openOf(before, changed({ frequency: 'daily', minutes: 60 }, addDays(MONDAY, 7)))).toEqual([]); // prettier-ignore
  });

  it('are found in each week of a term of 26 weeks and five children', () => {
    const learners = ['a', 'b', 'c', 'd', 'e'].map((id) => aLearner({ id }));
    const subjects = learners.flatMap(
      ({ id }) =>
      Array.from({ length: 5 }, (_, i) => aTaughtSubject({ id: `${id}${i}`, learners: learns(id) })), // prettier-ignore
    );
    const input = aPlanningInput({
      learners,
      subjects,
      adults: ['robin', 'tom', 'kim'].map((id) => anAdult({ id })),
      meals: [aMeal({ together: true, startMinute: 780, windowEndMinute: 840 })],
      taken: Array.from({ length: 20 }, (_, i) => aTakenTime({ id: `t${i}`, startMinute: 900, endMinute: 960 })), // prettier-ignore
      exceptions: Array.from({ length: 40 }, (_, i) => anException({ startDate: addDays(MONDAY, i * 4), endDate: addDays(MONDAY, i * 4) })), // prettier-ignore
    });
    const mondays = mondaysBetween(MONDAY, addDays(MONDAY, 26 * 7 - 1));
    const question = questionOf(mondays.map((monday) => planOf(input, monday)), input); // prettier-ignore
    const longer = input.subjects.map((each, i) => (i === 0 ? { ...each, minutes: 60 as const } : each)); // prettier-ignore
    const changed = { ...question, planningInput: { ...input, subjects: longer } };
    const found = openWishes(changed);
    expect(found).toHaveLength(26);
    expect(found).toEqual(changed.weeks.flatMap((week) => openWishes({ ...changed, weeks: [week] }))); // prettier-ignore
  });
});
