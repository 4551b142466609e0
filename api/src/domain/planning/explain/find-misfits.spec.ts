import fc from 'fast-check';
import { suggestionsForAge } from '../../questionnaire/index.js';
import { solve } from '../../timetabling/index.js';
import {
  aLearner,
  anAdult,
  anException,
  aPlanningInput,
  aRequest,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { weekProblem } from '../problem/week-problem.js';
import { findMisfits } from './find-misfits.js';

const teddy = aLearner({ id: 'teddy', age: 5, schoolHours: hours('09:00', '12:00') });
const reading = aTaughtSubject({
  id: 'reading',
  involvement: 'full',
  minutes: 45,
  learners: [{ childId: 'teddy', interest: 3 }],
});

/** Teddy learns beside Robin, who is free from half past twelve. */
function withRobin(startTime: string, endTime: string, over: Partial<PlanningInput> = {}) {
  return aPlanningInput({
    learners: [teddy],
    adults: [anAdult({ freeHours: hours(startTime, endTime) })],
    subjects: [reading],
    ...over,
  });
}

describe('what cannot fit into a usual week', () => {
  it('is nothing where everything has room', () => {
    expect(findMisfits(aPlanningInput(), MONDAY)).toEqual([]);
    expect(findMisfits(aPlanningInput({ learners: [], subjects: [] }), MONDAY)).toEqual([]);
  });

  it('is what only one adult teaches who is never there, and is told without a change when time is up', () => {
    const kim = { id: 'kim', freeHours: [] };
    const subjects = [{ ...reading, teaching: { rule: 'only', adultIds: ['kim'] } as const }];
    const input = withRobin('09:00', '12:00');
    const only = { ...input, adults: [...input.adults, kim], subjects };
    const lessons = { kind: 'lessons', subjectId: 'reading', possible: 0 };
    expect(findMisfits(only, MONDAY)).toMatchObject([{ misfit: lessons }]);
    expect(findMisfits(only, MONDAY, () => true)).toMatchObject([{ misfit: lessons, mend: null }]);
  });

  it('is mended by hours in which an adult is there, told once for a child and its lessons', () => {
    expect(findMisfits(withRobin('12:30', '17:00'), MONDAY)).toEqual([
      {
        misfit: { kind: 'adult-time', childId: 'teddy', minutes: 225 },
        mend: { kind: 'school-hours', childId: 'teddy', hours: hours('12:30', '15:30') },
      },
    ]);
  });

  it('is mended by an adult who stays, where no other hours of the child help', () => {
    const input = withRobin('12:30', '13:00', {
      adults: [
        anAdult({
          freeHours: [...hours('08:00', '12:00', [1, 2, 3, 4]), ...hours('06:00', '06:30', [5])],
        }),
      ],
    });
    expect(findMisfits(input, MONDAY)).toEqual([
      {
        misfit: {
          kind: 'lessons',
          subjectId: 'reading',
          childIds: ['teddy'],
          sessions: 5,
          possible: 4,
        },
        mend: { kind: 'adult-hours', adultId: 'robin', hours: hours('09:00', '12:00', [5]) },
      },
    ]);
  });

  it('is mended by a longer day where the hours are too short, or by any time for a fixed one', () => {
    const ada = aLearner({ age: 15, schoolHours: hours('09:00', '09:30') });
    const alone = { involvement: 'none' } as const;
    const subjects = [aTaughtSubject(alone), aTaughtSubject({ ...alone, id: 'history' })];
    expect(findMisfits(aPlanningInput({ learners: [ada], subjects }), MONDAY)).toEqual([
      {
        misfit: { kind: 'school-time', childId: 'ada', minutes: 150 },
        mend: { kind: 'school-hours', childId: 'ada', hours: hours('09:00', '10:00') },
      },
    ]);
    const fixed = [aTaughtSubject({ ...alone, fixedStartMinute: 7 * 60 })];
    expect(findMisfits(aPlanningInput({ subjects: fixed }), MONDAY)).toMatchObject([
      { misfit: { possible: 0 }, mend: { kind: 'any-time', subjectId: 'maths' } },
    ]);
  });

  it('does not speak of single dates', () => {
    const dentist = aTakenTime({
      recurrence: 'once',
      startDate: MONDAY,
      startMinute: 0,
      endMinute: 1440,
    });
    const input = aPlanningInput({ taken: [dentist], exceptions: [anException()] });
    expect(findMisfits(input, MONDAY)).toEqual([]);
  });

  it('is never in a week that can be planned whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 6, max: 18 }),
        fc.integer({ min: 2, max: 8 }),
        (age, from, length) => {
          const { subjects, schoolHours } = suggestionsForAge(age);
          const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
          const input = aPlanningInput({
            learners: [aLearner({ id: 'teddy', age, schoolHours })],
            adults: [
              anAdult({ freeHours: hours(clock(from), clock(Math.min(23, from + length))) }),
            ],
            subjects: subjects.map((each) =>
              aTaughtSubject({ ...each, id: each.kind, learners: reading.learners }),
            ),
          });
          const { problem } = weekProblem(input, aRequest(input), MONDAY)!;
          const { unplaced } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 3_000 });
          if (unplaced.length === 0) expect(findMisfits(input, MONDAY)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
