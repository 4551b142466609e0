import fc from 'fast-check';
import { PERIODS, RECURRENCES, wallClock, WEEKDAYS } from '../domain/calendar/index.js';
import { anyone, teachingColumns } from '../curriculum/subject-rules.js';
import { FREQUENCIES, INVOLVEMENTS, SESSION_MINUTES } from '../domain/questionnaire/index.js';
import { factsChangedFrom } from '../domain/planning/index.js';
import {
  Child,
  Commitment,
  Meal,
  Parent,
  Subject,
  type SubjectWithFacts,
  withFacts,
} from '../persistence/index.js';
import {
  childRow,
  commitmentRows,
  holds,
  mealRow,
  parentRow,
  subjectRow,
} from './answered-rows.js';
import { answersFromRows } from './answers-from-rows.js';
import { fillAnswers } from './fill-answers.js';

const today = '2026-03-02';
const context = { accountId: 'me', timeZone: 'Europe/Lisbon', today };

const minute = fc.integer({ min: 0, max: 1440 });
const hours = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), minute, minute)
  .filter(([, a, b]) => a !== b)
  .map(([weekday, a, b]) => ({
    weekday,
    startTime: wallClock(Math.min(a, b)),
    endTime: wallClock(Math.max(a, b)),
  }));

const parent = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1 }),
  freeHours: fc.array(hours, { maxLength: 5 }),
  accountId: fc.constantFrom('me', 'another', null),
  fromQuestionnaire: fc.constant(true),
});
const age = fc.oneof(
  fc.record({
    birthDate: fc.constantFrom('2010-06-01', '2017-12-31', '2023-02-28'),
    ageYears: fc.constant(null),
    ageGivenOn: fc.constant(null),
  }),
  fc.record({
    birthDate: fc.constant(null),
    ageYears: fc.integer({ min: 2, max: 12 }),
    ageGivenOn: fc.constantFrom('2022-05-05', '2025-03-02', today),
  }),
);
const child = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      name: fc.string({ minLength: 1 }),
      gradeLevel: fc.constantFrom('Preschool', 'Grade 4'),
      bestTimes: fc.subarray([...PERIODS]),
      schoolHours: fc.array(hours, { maxLength: 5 }),
      fromQuestionnaire: fc.constant(true),
    }),
    age,
  )
  .map(([rest, given]) => ({ ...rest, ...given }));
const commitment = fc
  .tuple(
    fc.uuid(),
    fc.constantFrom(...RECURRENCES),
    hours,
    fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    fc.record({
      companions: fc.record({ parentIds: fc.array(fc.uuid()), childIds: fc.array(fc.uuid()) }),
      adultsStay: fc.boolean(),
      travelBeforeMinutes: fc.integer({ min: 0, max: 180 }),
      travelAfterMinutes: fc.integer({ min: 0, max: 180 }),
    }),
  )
  .map(
    ([id, recurrence, { startTime, endTime }, weekdays, trip]) =>
      commitmentRows(
        {
          id,
          title: 'Club',
          ownerKind: 'child',
          childId: id,
          ...trip,
          recurrence,
          weekdays: weekdays as never,
          startDate: '2026-01-05',
          startTime,
          endTime,
        },
        { today },
      ).row,
  );
const meal = fc
  .tuple(
    fc.uuid(),
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 5, max: 240 }),
    fc.boolean(),
  )
  .map(([id, from, minutes, together]) =>
    mealRow(
      {
        id,
        title: 'Lunch',
        startTime: wallClock(from + 10),
        minutes,
        windowStart: wallClock(from),
        windowEnd: wallClock(from + 20 + minutes),
        together,
      },
      { today },
    ),
  );
const teaching = fc
  .tuple(fc.constantFrom('rather' as const, 'only' as const), fc.array(fc.uuid(), { maxLength: 3 }))
  .map(([rule, ids]) => teachingColumns(ids.length === 0 ? anyone : { rule, parentIds: ids }));
const taughtSubject = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1 }),
  kind: fc.constant('science' as const),
  core: fc.boolean(),
  minutes: fc.constantFrom(...SESSION_MINUTES),
  frequency: fc.constantFrom(...FREQUENCIES),
  weekdays: fc.subarray([...WEEKDAYS]),
  involvement: fc.constantFrom(...INVOLVEMENTS),
  fixedStartMinute: fc.option(fc.integer({ min: 0, max: 1439 })),
  seriesStart: fc.constantFrom(null, '2026-01-05'),
  fromQuestionnaire: fc.constant(true),
});
/** A subject that becomes longer later on, unless it is long already. */
const changing = (known: SubjectWithFacts): SubjectWithFacts => {
  const factsOverTime = factsChangedFrom(known, '2027-01-04', { ...known, minutes: 90 });
  return { ...known, factsOverTime: factsOverTime.length > 1 ? factsOverTime : [] };
};
const subject = fc.tuple(taughtSubject, teaching).map(([row, who]) => ({ ...row, ...who }));

test('answers that were read from rows and completed again change no row', () => {
  fc.assert(
    fc.property(
      parent,
      child,
      commitment,
      meal,
      subject,
      (adult, learner, taken, eaten, taught) => {
        const rows = {
          parents: [Object.assign<Parent, object>(new Parent(), adult)],
          children: [Object.assign<Child, object>(new Child(), learner)],
          commitments: [Object.assign<Commitment, object>(new Commitment(), taken)],
          meals: [Object.assign<Meal, object>(new Meal(), eaten)],
          subjects: [
            changing(
              withFacts(Object.assign<Subject, object>(new Subject(), taught), [
                { childId: learner.id, interest: 4 },
              ]),
            ),
          ],
        };
        const answers = answersFromRows(rows, {}, context);
        const newId = () => 'made';
        const filled = fillAnswers(answers, {
          today,
          partsDone: [],
          isFirst: false,
          accountName: 'Me',
          newId,
        });
        const [before] = rows.parents;
        expect(holds(rows.parents[0]!, parentRow(filled.parents[0]!, { ...context, before }))).toBe(
          true,
        );
        const again = childRow(filled.children[0]!, filled, {
          ...context,
          before: rows.children[0],
        });
        expect(holds(rows.children[0]!, again)).toBe(true);
        // What happened once and is over is asked no more: past weeks alone have it.
        const [asked] = filled.commitments;
        expect(asked === undefined).toBe(taken.recurrence === 'once');
        if (asked) {
          const saved = commitmentRows(asked, { today, before: rows.commitments[0]! });
          expect([holds(rows.commitments[0]!, saved.row), saved.past]).toEqual([true, null]);
        }
        expect(
          holds(rows.meals[0]!, mealRow(filled.meals![0]!, { today, before: rows.meals[0] })),
        ).toBe(true);
        const [known] = rows.subjects;
        expect(holds(known!, subjectRow(filled.subjects[0]!, { today, before: known }))).toBe(true);
        expect(filled.subjects[0]?.learners).toEqual([{ childId: learner.id, interest: 4 }]);
      },
    ),
  );
});

test('another answer about a subject that was planned holds from today on, until the change that lies ahead', () => {
  const row = Object.assign(new Subject(), {
    ...{ id: 'maths', name: 'Maths', kind: 'mathematics', core: true, minutes: 30 },
    ...{ frequency: 'daily', weekdays: [2, 4], involvement: 'some', fixedStartMinute: null },
    ...teachingColumns(anyone),
    ...{ factsOverTime: [], seriesStart: '2026-01-05' },
  } as const);
  const known = withFacts(row, [{ childId: 'ada', interest: 3 }]);
  const before = { ...known, factsOverTime: factsChangedFrom(known, '2027-01-04', { ...known, minutes: 60 }) }; // prettier-ignore
  const { kind, core, frequency, involvement } = row;
  const answered = { id: 'maths', name: 'Maths', kind, core, minutes: 45, frequency, involvement } as const; // prettier-ignore
  const learners = [{ childId: 'ben', interest: 5 }];
  const columns = subjectRow({ ...answered, learners }, { today, before });
  expect(columns).toMatchObject({ minutes: 45, frequency: 'daily' });
  expect(columns.factsOverTime).toMatchObject([
    { validFrom: null, minutes: 30, learners: [{ childId: 'ada' }] },
    // Answers that were made before days were asked for leave them as they are.
    { validFrom: today, minutes: 45, weekdays: [2, 4], learners },
    { validFrom: '2027-01-04', minutes: 60, learners: [{ childId: 'ada' }] },
  ]);
  const fresh = { ...known, seriesStart: null };
  expect(subjectRow({ ...answered, learners }, { today, before: fresh }).factsOverTime).toEqual([]);
});
