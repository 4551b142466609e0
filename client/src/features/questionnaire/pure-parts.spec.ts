import fc from 'fast-check';
import type { Answers, ChildAnswer, SubjectAnswer } from './answers';
import { brokenRules, brokenRulesOn } from './answer-rules';
import { todayIn } from '@/lib/plain-date';
import { ageOn } from '@/lib/plain-date';
import { ageOf } from './child-age';
import { errorsOn, fromServer, stepOfField, toFieldPath } from './field-errors';
import { stepsFor } from './steps';
import { dropSubject, joinSubject, leaveSubject, newSubject, subjectsOf } from './subject-list';
import {
  addStretch,
  alikeDays,
  asSameEveryDay,
  fromSameEveryDay,
  toggleWeekday,
} from './weekly-hours';

const maths = (id: string, childId: string, interest = 3): SubjectAnswer => ({
  ...newSubject({ id, childId, name: 'Maths', kind: 'mathematics' }, undefined),
  learners: [{ childId, interest }],
});

describe('a child’s age', () => {
  it('grows on the birthday, and on 1 March for those born on 29 February', () => {
    expect(ageOn('2017-11-24', '2026-11-23')).toBe(8);
    expect(ageOn('2017-11-23', '2026-11-23')).toBe(9);
    expect(ageOn('2016-02-29', '2027-02-28')).toBe(10);
    expect(ageOn('2016-02-29', '2027-03-01')).toBe(11);
  });

  it('is unknown outside 2 to 18', () => {
    expect(
      [1, 2, 18, 19, 7.5].map((age) => ageOf({ id: '', name: '', age }, '2026-11-23')),
    ).toEqual([undefined, 2, 18, undefined, undefined]);
  });

  it('counts the family’s day, not the browser’s', () => {
    const late = new Date('2026-11-23T23:30:00Z');
    expect(todayIn('Pacific/Auckland', late)).toBe('2026-11-24');
    expect(todayIn('America/New_York', late)).toBe('2026-11-23');
    expect(todayIn('Nowhere/Land', late)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('subjects learnt together', () => {
  it('folds a sibling’s lesson of the same name into the shared one, with the sibling’s interest', () => {
    const joined = joinSubject([maths('s1', 'c1'), maths('s2', 'c2', 5)], 's1', 'c2');
    expect(joined).toHaveLength(1);
    expect(joined[0]?.learners).toEqual([
      { childId: 'c1', interest: 3 },
      { childId: 'c2', interest: 5 },
    ]);
  });

  it('gives a sibling who leaves a lesson of its own', () => {
    const shared = joinSubject([maths('s1', 'c1')], 's1', 'c2');
    const apart = leaveSubject(shared, 's1', { childId: 'c2', newId: 's9' });
    expect(apart.map((each) => [each.id, each.learners.map((l) => l.childId)])).toEqual([
      ['s1', ['c1']],
      ['s9', ['c2']],
    ]);
  });

  it('removes a shared lesson for one child only', () => {
    const shared = joinSubject([maths('s1', 'c1')], 's1', 'c2');
    expect(subjectsOf(dropSubject(shared, 's1', 'c1'), 'c2')).toHaveLength(1);
    expect(dropSubject([maths('s1', 'c1')], 's1', 'c1')).toEqual([]);
  });
});

describe('hours a week', () => {
  it('are simple when all days are alike, and come back the same', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(days, (weekdays) => {
        const hours = fromSameEveryDay({ weekdays, startTime: '09:00', endTime: '12:00' });
        expect(fromSameEveryDay(asSameEveryDay(hours)!)).toEqual(hours);
      }),
    );
  });

  it('are not simple when a day differs or has two stretches', () => {
    const monday = [{ weekday: 1, startTime: '09:00', endTime: '12:00' }];
    expect(asSameEveryDay(addStretch(monday, 1))).toBeNull();
    expect(addStretch(monday, 1)[1]).toEqual({ weekday: 1, startTime: '13:00', endTime: '15:00' });
  });

  it('gives a new day the hours of the day before it', () => {
    const hours = [
      { weekday: 1, startTime: '09:00', endTime: '12:00' },
      { weekday: 3, startTime: '10:00', endTime: '11:00' },
    ];
    expect(toggleWeekday(hours, 4, [])).toContainEqual({
      weekday: 4,
      startTime: '10:00',
      endTime: '11:00',
    });
    expect(toggleWeekday(hours, 1, [])).toHaveLength(1);
    expect(alikeDays(toggleWeekday(hours, 4, []))).toEqual([
      { weekdays: [1], stretches: [hours[0]] },
      { weekdays: [3, 4], stretches: [hours[1]] },
    ]);
  });
});

describe('what an answer must be', () => {
  const answers: Answers = {
    parent: {
      name: ' ',
      timeZone: 'Mars/Base',
      parents: [
        {
          id: 'p1',
          name: 'Ana',
          self: true,
          freeHours: [{ weekday: 1, startTime: '12:00', endTime: '09:00' }],
        },
      ],
    },
    children: [
      { id: 'c1', name: '', age: 9 },
      { id: 'c2', name: 'Noah', age: 19 },
    ],
    commitments: [
      {
        id: 'k1',
        title: 'Swim',
        ownerKind: 'child',
        childId: 'c2',
        recurrence: 'weekly',
        weekdays: [],
        startTime: '17:00',
        endTime: '16:00',
      },
    ],
    subjects: [maths('s1', 'c1'), { ...maths('s2', 'c2'), name: '' }],
  };

  it('names the field of each thing to mend', () => {
    const errors = brokenRules(answers, { today: '2026-11-23', keptChildren: [] });
    expect(errors.map((error) => error.field).sort()).toEqual([
      'children.0.name',
      'children.1.age',
      'commitments.0.endTime',
      'commitments.0.weekdays',
      'parent.name',
      'parent.parents.0.freeHours.0.endTime',
      'parent.timeZone',
      'subjects.1.name',
    ]);
  });

  it('never holds back a child who has grown older than 18 since, only one who is added so', () => {
    const today = '2026-11-23';
    const ada = { id: 'c1', name: 'Ada', birthDate: '2007-11-23' };
    const ben = { id: 'c2', name: 'Ben', age: 19 };
    const fieldsOf = (children: ChildAnswer[], keptChildren: ChildAnswer[]): string[] =>
      brokenRules({ children }, { today, keptChildren }).map(({ field }) => field);
    expect(fieldsOf([ada, ben], [ada, ben])).toEqual([]);
    expect(fieldsOf([ada, ben], [])).toEqual(['children.0.age', 'children.1.age']);
    expect(fieldsOf([{ ...ada, birthDate: '2006-11-23' }], [ada])).toEqual(['children.0.age']);
    expect(fieldsOf([{ id: 'c3', name: 'Cleo' }], [ada])).toEqual(['children.0.age']);
  });

  it('holds a screen back only for what is asked on it', () => {
    const steps = stepsFor(answers);
    const on = (id: string) =>
      brokenRulesOn(
        steps.find((step) => step.id === id)!,
        {
          answers,
          steps,
          context: { today: '2026-11-23', keptChildren: [] },
        },
      ).map((error) => error.field);
    expect(on('you')).toEqual(['parent.name', 'parent.timeZone']);
    expect(on('adults')).toEqual(['parent.parents.0.freeHours.0.endTime']);
    expect(on('commitments')).toEqual([]);
    expect(on('commitments-2')).toHaveLength(2);
    expect(on('subjects-1')).toEqual([]);
    expect(on('subjects-2')).toEqual(['subjects.1.name']);
  });

  it('finds the screen of a field the server names', () => {
    const steps = stepsFor(answers);
    const at = (field: string) => stepOfField(field, answers, steps)?.id;
    expect(toFieldPath('answers.children[0].name')).toBe('children.0.name');
    expect(at('answers.children.0.name')).toBe('children');
    expect(at('answers.bestTimes.c2.schoolHours.0.endTime')).toBe('best-times-2');
    expect(at('answers.teaching.statements.q11')).toBe('teaching-3');
    expect(at('answers.teaching.planningApproach')).toBe('approach');
    expect(at('answers.subjects.1.minutes')).toBe('subjects-2');
    expect(at('somethingElse')).toBeUndefined();
  });

  it('says what the server refuses in the parent’s words', () => {
    const field = 'answers.subjects.0.fixedTime';
    const said = (code: string) => fromServer([{ field, code, sentence: 'A sentence.' }])[0];
    expect(said('fixed-time.school-hours')).toEqual({
      field,
      message: 'Choose a time inside the school hours of everybody who learns it.',
    });
    expect(said('text.length')?.message).toBe('A sentence.');
  });

  it('shows an error of a shared lesson with every child who learns it', () => {
    const together = joinSubject([maths('s1', 'c1')], 's1', 'c2');
    const both = { ...answers, subjects: together };
    const steps = stepsFor(both);
    const errors = [{ field: 'answers.subjects.0.minutes', message: 'no' }];
    const shown = steps.filter((step) => errorsOn(step, { errors, answers: both, steps }).length);
    expect(shown.map((step) => step.id)).toEqual(['subjects-1', 'subjects-2']);
  });
});
