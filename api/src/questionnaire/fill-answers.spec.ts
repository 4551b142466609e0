import { suggestionsForAge } from '../domain/questionnaire/index.js';
import { fillAnswers } from './fill-answers.js';

let made = 0;
const context = {
  today: '2026-03-02',
  partsDone: [] as string[],
  isFirst: true,
  accountName: 'Robin Rivers',
  newId: () => `new-${++made}`,
};
const ada = { id: 'ada', name: 'Ada', age: 7 };

test('a child alone is enough: grade, hours, best times, subjects and an adult follow', () => {
  const filled = fillAnswers({ children: [ada] }, context);
  const usual = suggestionsForAge(7);
  expect(filled.children[0]?.gradeLevel).toBe(usual.gradeLevel);
  expect(filled.bestTimes.ada).toEqual({
    periods: usual.bestTimes,
    schoolHours: usual.schoolHours,
  });
  expect(filled.subjects.map(({ kind }) => kind)).toEqual(usual.subjects.map(({ kind }) => kind));
  expect(filled.subjects.map(({ name }) => name)).toEqual([
    'Reading',
    'Mathematics',
    'Handwriting',
    'Nature study',
    'History',
    'Art',
    'Music',
    'Physical education',
  ]);
  expect(filled.subjects[0]).not.toHaveProperty('subject');
  expect(filled.parents).toMatchObject([
    { name: 'Robin Rivers', self: true, freeHours: usual.schoolHours },
  ]);
  expect(filled).toMatchObject({ flexibility: 3, teaching: { planningApproach: 'time-blocked' } });
});

test('lunch suits the longest day; no meal is an answer, and later nothing is suggested any more', () => {
  const children = [ada, { id: 'ben', name: 'Ben', age: 15 }];
  const { lunch } = suggestionsForAge(15);
  expect(fillAnswers({ children }, context).meals).toEqual([
    { id: expect.stringMatching(/^new-/), title: 'Lunch', ...lunch },
  ]);
  expect(fillAnswers({ children, meals: [] }, context).meals).toEqual([]);
  expect(fillAnswers({ children }, { ...context, isFirst: false }).meals).toBeUndefined();
});

test('a child who learns beside an adult has school when one is there, and lunch follows the hours', () => {
  const freeHours = ([1, 2] as const).map((weekday) => ({
    weekday,
    startTime: '10:00',
    endTime: '13:00',
  }));
  const parents = [{ id: 'p', name: 'Anna', self: true, freeHours: freeHours.slice(1) }];
  const ben = { id: 'ben', name: 'Ben', age: 5 };
  const filled = fillAnswers({ parent: { parents }, children: [ben] }, context);
  expect(filled.bestTimes.ben?.schoolHours).toEqual([
    { weekday: 2, startTime: '09:00', endTime: '12:00' },
  ]);
  const late = [{ ...parents[0]!, freeHours: [{ ...freeHours[1]!, startTime: '11:00' }] }];
  const moved = fillAnswers({ parent: { parents: late }, children: [ben] }, context);
  expect(moved.bestTimes.ben?.schoolHours).toEqual([
    { weekday: 2, startTime: '11:00', endTime: '13:00' },
  ]);
  expect(moved.meals?.[0]?.startTime).toBe('13:00');
});

test('nothing that was answered is replaced', () => {
  const answers = {
    parent: { name: 'Anna', parents: [{ id: 'p', name: 'Anna', self: true, freeHours: [] }] },
    children: [{ ...ada, gradeLevel: 'Grade 4' }],
    subjects: [],
    bestTimes: { ada: { periods: [], schoolHours: [] } },
    flexibility: 5 as const,
    teaching: { planningApproach: 'loop' as const },
  };
  const filled = fillAnswers(answers, { ...context, partsDone: ['subjects'] });
  expect(filled).toMatchObject({ ...answers, parents: answers.parent.parents });
});

test('an adult who only gave a name goes by it', () => {
  const [parent] = fillAnswers({ parent: { name: ' Anna ' }, children: [ada] }, context).parents;
  expect(parent?.name).toBe('Anna');
});

test('a child whose age makes no sense gets no suggestions, and is left to the rules', () => {
  const filled = fillAnswers({ children: [{ ...ada, age: 44 }] }, context);
  expect(filled.subjects).toEqual([]);
  expect(filled.bestTimes).toEqual({});
});

test('only what happens once keeps an open start', () => {
  const at = { ownerKind: 'family', startTime: '09:00', endTime: '10:00' } as const;
  const { commitments } = fillAnswers(
    {
      commitments: [
        { ...at, id: 'a', title: 'Club', recurrence: 'daily' },
        { ...at, id: 'b', title: 'Dentist', recurrence: 'once' },
      ],
    },
    context,
  );
  expect(commitments.map(({ startDate }) => startDate)).toEqual(['2026-03-02', null]);
});
