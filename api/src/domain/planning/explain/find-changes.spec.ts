import { bandForAge } from '../../questionnaire/index.js';
import { solve } from '../../timetabling/index.js';
import {
  aPlanningInput,
  aKeptLesson,
  aLearner,
  anAdult,
  aRequest,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { weekProblem } from '../problem/week-problem.js';
import { findChanges, type UnplacedChange } from './find-changes.js';

const BUDGET = { seed: 1, now: () => 0, deadline: 1 };

/** Plans the week, and asks what would make the subject fit. */
function ask(planningInput: PlanningInput, subjectId: string): UnplacedChange['change'] {
  const request = aRequest(planningInput);
  const { problem, grid } = weekProblem(planningInput, request, MONDAY)!;
  const { sessions } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 5_000 });
  const planned = sessions.map(({ subject, day, start }, i): KeptLesson =>
    aKeptLesson({
      itemId: `i${i}`,
      subjectId: subject,
      date: grid.dates[day]!,
      startMinute: grid.minuteAt(start),
    }),
  );
  const unplaced = [{ weekStart: MONDAY, subjectId }];
  return findChanges({ planningInput, request, planned, unplaced }, BUDGET)[0]!.change;
}
const art = aTaughtSubject({
  id: 'art',
  kind: 'art',
  core: false,
  frequency: 'weekly',
  involvement: 'none',
});

describe('the smallest change that makes a lesson fit', () => {
  it('is a longer day where the hours are full', () => {
    const planningInput = aPlanningInput({
      learners: [aLearner({ age: 14, schoolHours: hours('09:00', '09:30') })],
      subjects: [aTaughtSubject({ involvement: 'none' }), art],
    });
    expect(ask(planningInput, 'art')).toMatchObject({
      kind: 'longer-day',
      date: MONDAY,
      minutes: 30,
      childIds: ['ada'],
    });
  });

  it('is a shorter lesson where a quarter of an hour is missing', () => {
    const planningInput = aPlanningInput({
      learners: [aLearner({ age: 14, schoolHours: hours('09:00', '10:00') })],
      subjects: [aTaughtSubject({ involvement: 'none' }), { ...art, minutes: 45 }],
    });
    expect(ask(planningInput, 'art')).toEqual({
      kind: 'shorter-lesson',
      minutes: 30,
      insteadOf: 45,
    });
  });

  it('is half an hour of a parent where nobody is there', () => {
    const planningInput = aPlanningInput({
      adults: [anAdult({ freeHours: hours('14:00', '15:00') })],
      subjects: [{ ...art, involvement: 'full' }],
    });
    expect(ask(planningInput, 'art')).toMatchObject({
      kind: 'parent-hours',
      parentId: 'robin',
      startMinute: 540,
      minutes: 30,
    });
  });

  it('is another time where a fixed one is taken', () => {
    const planningInput = aPlanningInput({
      subjects: [{ ...art, fixedStartMinute: 600 }],
      taken: [
        aTakenTime({
          ownerKind: 'child',
          childId: 'ada',
          recurrence: 'daily',
          weekdays: [],
          startMinute: 600,
          endMinute: 720,
        }),
      ],
    });
    expect(ask(planningInput, 'art')).toEqual({ kind: 'any-time' });
  });

  it('is fewer lessons where the days are as full as they may be', () => {
    const { maxDailyMinutes } = bandForAge(8);
    const full = Array.from({ length: maxDailyMinutes / 15 }, (_, i) =>
      aTaughtSubject({ id: `s${i}`, minutes: 15, involvement: 'none' }),
    );
    const planningInput = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('08:00', '18:00') })],
      subjects: [...full, { ...art, minutes: 15 }],
    });
    expect(ask(planningInput, 'art')).toEqual({ kind: 'fewer-sessions', sessions: 0 });
  });

  it('is to plan again where the plan missed a place, so that no fewer lessons are called what fits', () => {
    const planningInput = aPlanningInput({ subjects: [aTaughtSubject(), art] });
    const planned = [aKeptLesson({ itemId: 'one' })];
    const unplaced = ['maths', 'art'].map((subjectId) => ({
      weekStart: MONDAY,
      subjectId,
    }));
    const question = { planningInput, request: aRequest(planningInput), planned, unplaced };
    expect(findChanges(question, BUDGET).map(({ change }) => change)).toEqual([
      { kind: 'plan-again' },
      { kind: 'plan-again' },
    ]);
  });

  it('is none where the lesson is there already', () => {
    expect(ask(aPlanningInput({ subjects: [art] }), 'art')).toBeNull();
  });
});
