import fc from 'fast-check';
import { addDays } from '../../calendar/index.js';
import {
  FREQUENCIES,
  INVOLVEMENTS,
  PLANNING_APPROACHES,
  SESSION_MINUTES,
} from '../../questionnaire/index.js';
import {
  findViolations,
  type Session,
  solve,
  type Subject,
  validateProblem,
} from '../../timetabling/index.js';
import {
  aPlanningInput,
  aKeptLesson,
  aLearner,
  aMeal,
  anAdult,
  aRequest,
  aStyle,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, PlanRequest } from '../input/planning-input.js';
import { isKeptSubject } from './kept-lessons.js';
import { type PlannedWeek, weekProblem } from './week-problem.js';

const plan = (
  planningInput: PlanningInput,
  over: Partial<PlanRequest> = {},
  monday = MONDAY,
): PlannedWeek => {
  const planned = weekProblem(planningInput, aRequest(planningInput, over), monday);
  if (!planned) throw new Error('nothing to plan');
  return planned;
};
const weekAfter = (weeks: number): string => addDays(MONDAY, 7 * weeks);
const subject = (planned: PlannedWeek, id = 'maths'): Subject => {
  const found = planned.problem.subjects.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const place = (planned: PlannedWeek): readonly Session[] =>
  solve(planned.problem, { seed: 1, now: () => 0, iterationBudget: 30_000 }).sessions;

describe('a week as a problem', () => {
  it('opens the school hours and closes every other day', () => {
    const { problem, grid } = plan(aPlanningInput());
    expect(grid.dayStartMinute).toBe(540);
    expect(problem.children[0]?.windows).toEqual([
      [0, 16],
      [0, 16],
      [0, 16],
      [0, 16],
      [0, 16],
      [0, 0],
      [0, 0],
    ]);
  });

  it('closes a holiday, and asks for one daily lesson less', () => {
    const planned = plan(
      aPlanningInput({ holidays: [{ startDate: '2026-11-18', endDate: '2026-11-18' }] }),
    );
    expect(planned.problem.children[0]?.windows[2]).toEqual([0, 0]);
    expect(subject(planned).sessionsPerWeek).toBe(4);
  });

  it('takes a family’s weekly commitment from children and parents alike', () => {
    const { problem } = plan(aPlanningInput({ taken: [aTakenTime()] }));
    expect(problem.children[0]?.commitments[2]).toContainEqual([4, 8]);
    expect(problem.parents[0]?.unavailable[2]).toContainEqual([4, 8]);
    expect(problem.children[0]?.commitments[1]).not.toContainEqual([4, 8]);
  });

  it('takes a child’s commitment from that child alone, and a parent’s from that parent', () => {
    const planningInput = aPlanningInput({
      taken: [
        aTakenTime({ ownerKind: 'child', childId: 'ada', recurrence: 'once', startDate: MONDAY }),
        aTakenTime({
          ownerKind: 'parent',
          parentId: 'robin',
          recurrence: 'once',
          startDate: '2026-11-17',
        }),
      ],
    });
    const { problem } = plan(planningInput);
    expect(problem.children[0]?.commitments[0]).toContainEqual([4, 8]);
    expect(problem.parents[0]?.unavailable[0]).toEqual([]);
    expect(problem.parents[0]?.unavailable[1]).toEqual([[4, 8]]);
    expect(problem.children[0]?.commitments[1]).not.toContainEqual([4, 8]);
  });

  it('makes a parent unavailable outside the free hours', () => {
    const { problem } = plan(
      aPlanningInput({ adults: [anAdult({ freeHours: hours('10:00', '11:00', [1]) })] }),
    );
    expect(problem.parents[0]?.unavailable[0]).toEqual([
      [0, 4],
      [8, 16],
    ]);
    expect(problem.parents[0]?.unavailable[1]).toEqual([[0, 16]]);
  });

  it('rounds hours that are no quarter hours inwards, and commitments outwards', () => {
    const planningInput = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('09:05', '12:10') })],
      taken: [aTakenTime({ startMinute: 610, endMinute: 620 })],
    });
    const { problem, grid } = plan(planningInput);
    const [from, to] = problem.children[0]?.windows[0] ?? [0, 0];
    const blocked = problem.children[0]?.commitments[0] ?? [];
    expect(blocked).toContainEqual([from, from + 1]);
    expect(blocked).toContainEqual([to - 1, to]);
    expect(grid.minuteAt(from + 1)).toBe(555);
    expect(problem.children[0]?.commitments[2]).toContainEqual([
      grid.slotAt(600),
      grid.slotAt(630),
    ]);
  });

  it('keeps the family’s meal free, also where a commitment eats into its time', () => {
    const learners = [aLearner({ schoolHours: hours('09:00', '14:30') })];
    const long = aPlanningInput({ learners, meals: [aMeal()] });
    expect(plan(long).problem.children[0]?.commitments[0]).toEqual([[12, 14]]);
    expect(plan({ ...long, meals: [] }).problem.children[0]?.commitments[0]).toEqual([]);
    const swim = aTakenTime({ weekdays: [1], startMinute: 630, endMinute: 735 });
    expect(plan({ ...long, taken: [swim] }).problem.children[0]?.commitments[0]).toEqual([[6, 15]]);
  });

  it('treats the gap between two stretches of school as taken', () => {
    const schoolHours = [...hours('09:00', '10:00', [1]), ...hours('11:00', '12:00', [1])];
    const { problem } = plan(aPlanningInput({ learners: [aLearner({ schoolHours })] }));
    expect(problem.children[0]?.windows[0]).toEqual([0, 12]);
    expect(problem.children[0]?.commitments[0]).toEqual([[4, 8]]);
  });

  it('limits runs and days by the age table, and never below the longest lesson', () => {
    const planningInput = aPlanningInput({ subjects: [aTaughtSubject({ minutes: 90 })] });
    expect(plan(planningInput).problem.children[0]).toMatchObject({
      maxDailySlots: 12,
      maxRunSlots: 6,
    });
    expect(plan(aPlanningInput()).problem.children[0]).toMatchObject({ maxRunSlots: 3 });
  });

  it('teaches a shared subject to its learners at once', () => {
    const both = [
      { childId: 'ada', interest: 3 },
      { childId: 'ben', interest: 5 },
    ];
    const planningInput = aPlanningInput({
      learners: [aLearner(), aLearner({ id: 'ben', age: 6 })],
      subjects: [aTaughtSubject({ learners: both })],
    });
    expect(subject(plan(planningInput)).members).toEqual(['ada', 'ben']);
    expect(subject(plan(planningInput, { childIds: ['ada'] })).members).toEqual(['ada']);
  });

  it('gives a fixed time off the quarter hours every quarter it touches', () => {
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject({ fixedStartMinute: 10 * 60 + 10, minutes: 45 })],
    });
    const planned = plan(planningInput);
    expect(subject(planned)).toMatchObject({ fixedStart: 4, slots: 4 });
    expect(place(planned)).toHaveLength(5);
  });

  it('brings an occasional subject in every second week', () => {
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject(), aTaughtSubject({ id: 'art', frequency: 'occasional' })],
    });
    expect(plan(planningInput).problem.subjects.map(({ id }) => id)).toEqual(['maths', 'art']);
    const second = weekAfter(1);
    const both = { firstDate: MONDAY, lastDate: addDays(second, 6) };
    expect(plan(planningInput, both, second).problem.subjects.map(({ id }) => id)).toEqual([
      'maths',
    ]);
  });
});

describe('a week that has begun', () => {
  it('plans nothing in the past, and asks only for the days that are left', () => {
    const planned = plan(aPlanningInput(), { today: '2026-11-18', nowMinute: 480 });
    expect(subject(planned).sessionsPerWeek).toBe(3);
    for (const { day } of place(planned)) expect(day).toBeGreaterThanOrEqual(2);
  });

  it('joins today only while at least half of it is left, from now on', () => {
    const noon = plan(aPlanningInput(), { today: MONDAY, nowMinute: 660 });
    expect(noon.problem.children[0]?.windows[0]).toEqual([8, 16]);
    const late = plan(aPlanningInput(), { today: MONDAY, nowMinute: 665 });
    expect(late.problem.children[0]?.windows[0]).toEqual([0, 0]);
    expect(subject(late).sessionsPerWeek).toBe(4);
  });

  it('counts lessons that were done, and does not give their day another', () => {
    const kept = [aKeptLesson(), aKeptLesson({ itemId: 'b', date: '2026-11-17' })];
    const weekly = aPlanningInput({ subjects: [aTaughtSubject({ frequency: 'two-to-three' })] });
    expect(subject(plan(weekly, { kept, today: '2026-11-18', nowMinute: 0 })).sessionsPerWeek).toBe(
      1,
    );
    expect(
      subject(plan(aPlanningInput(), { kept, today: '2026-11-18', nowMinute: 0 })).sessionsPerWeek,
    ).toBe(3);
  });

  it('leaves a locked lesson where it is, and counts it among the sessions', () => {
    const planned = plan(aPlanningInput(), {
      kept: [aKeptLesson({ date: '2026-11-19', startMinute: 600 })],
    });
    expect(planned.problem.locked).toEqual([
      { subject: 'maths', day: 3, start: 4, parent: 'robin' },
    ]);
    expect(subject(planned).sessionsPerWeek).toBe(5);
    expect(place(planned)).toContainEqual({ subject: 'maths', day: 3, start: 4, parent: 'robin' });
  });

  it('lets a lesson that stays use its children’s time even when its subject is gone', () => {
    const planned = plan(aPlanningInput(), {
      kept: [aKeptLesson({ subjectId: null, minutes: 60 })],
    });
    const standIn = planned.problem.subjects.find(({ id }) => isKeptSubject(id));
    expect(standIn).toMatchObject({ slots: 4, members: ['ada'], parentDemand: 2 });
  });

  it('keeps a lesson placed by hand outside school hours, without opening the hours between', () => {
    const planned = plan(aPlanningInput(), { kept: [aKeptLesson({ startMinute: 900 })] });
    expect(planned.problem.children[0]?.windows[0]).toEqual([0, 26]);
    expect(planned.problem.children[0]?.commitments[0]).toEqual([[16, 24]]);
    expect(planned.problem.locked).toHaveLength(1);
  });

  it('keeps a lesson over a commitment that came up later, and while the parent is away', () => {
    const planningInput = aPlanningInput({
      taken: [aTakenTime({ weekdays: [1], startMinute: 540, endMinute: 600 })],
    });
    const planned = plan(planningInput, { kept: [aKeptLesson()] });
    expect(planned.problem.locked).toHaveLength(1);
    expect(validateProblem(planned.problem)).toMatchObject({ ok: true });
  });
});

describe('the way a family teaches', () => {
  const afternoon = (planningInput: PlanningInput): number => {
    const planned = plan(planningInput);
    const starts = place(planned)
      .filter(({ subject: id }) => id === 'maths')
      .map(({ start }) => planned.grid.minuteAt(start));
    return starts.filter((minute) => minute >= 720).length;
  };
  const learner = (bestTimes: 'mid-morning' | 'early-afternoon') =>
    aLearner({ schoolHours: hours('09:00', '15:00'), bestTimes: [bestTimes] });

  it('puts demanding work into the child’s best times', () => {
    expect(afternoon(aPlanningInput({ learners: [learner('mid-morning')] }))).toBe(0);
    expect(afternoon(aPlanningInput({ learners: [learner('early-afternoon')] }))).toBe(5);
  });

  it('starts a subject at the same time every day where the family wants that', () => {
    const planningInput = aPlanningInput({
      style: aStyle({ flexibility: 5 }),
      taken: [aTakenTime({ weekdays: [2], startMinute: 540, endMinute: 630 })],
      subjects: [aTaughtSubject(), aTaughtSubject({ id: 'reading', kind: 'reading' })],
    });
    const starts = place(plan(planningInput))
      .filter(({ subject: id }) => id === 'maths')
      .map(({ start }) => start);
    expect(new Set(starts).size).toBe(1);
  });

  it('opens the day with what is learned together where the family likes that', () => {
    const together = [
      { childId: 'ada', interest: 3 },
      { childId: 'ben', interest: 3 },
    ];
    const planningInput = (approach: 'grouped' | 'time-blocked'): PlanningInput =>
      aPlanningInput({
        learners: [aLearner(), aLearner({ id: 'ben' })],
        subjects: [
          aTaughtSubject(),
          aTaughtSubject({
            id: 'poetry',
            kind: 'art',
            core: false,
            involvement: 'none',
            learners: together,
          }),
        ],
        style: aStyle({ approach }),
      });
    const first = (approach: 'grouped' | 'time-blocked'): number => {
      const sessions = place(plan(planningInput(approach)));
      return sessions.filter(({ subject: id, start }) => id === 'poetry' && start < 2).length;
    };
    expect(first('grouped')).toBe(5);
    expect(first('grouped')).toBeGreaterThanOrEqual(first('time-blocked'));
  });

  it('brings a subject back on fewer days in blocks, and on other days each week in a loop', () => {
    const art = aTaughtSubject({
      id: 'art',
      kind: 'art',
      frequency: 'two-to-three',
      involvement: 'none',
    });
    const days = (planningInput: PlanningInput, index = 0): number[] => {
      const firstDate = weekAfter(index);
      const request = { firstDate, lastDate: addDays(firstDate, 6) };
      return [
        ...new Set(place(plan(planningInput, request, firstDate)).map(({ day }) => day)),
      ].sort();
    };
    const block = aPlanningInput({ subjects: [art], style: aStyle({ approach: 'block' }) });
    expect(days(block)).toHaveLength(2);
    const weekly = { ...art, frequency: 'weekly' as const, seriesStart: MONDAY };
    const loop = aPlanningInput({ subjects: [weekly], style: aStyle({ approach: 'loop' }) });
    expect([0, 1, 2].map((index) => days(loop, index)[0])).toEqual([0, 1, 2]);
  });
});

describe('any family', () => {
  const childIds = ['ada', 'ben', 'cleo'];
  const anyPlanningInput = fc.record({
    learners: fc.tuple(
      ...childIds.map((id) =>
        fc
          .record({
            age: fc.integer({ min: 2, max: 18 }),
            from: fc.integer({ min: 400, max: 600 }),
            length: fc.integer({ min: 30, max: 500 }),
          })
          .map(({ age, from, length }) => {
            const at = (minute: number): string =>
              `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
            return aLearner({ id, age, schoolHours: hours(at(from), at(from + length)) });
          }),
      ),
    ),
    subjects: fc
      .array(
        fc
          .record({
            minutes: fc.constantFrom(...SESSION_MINUTES),
            frequency: fc.constantFrom(...FREQUENCIES),
            involvement: fc.constantFrom(...INVOLVEMENTS),
            fixedStartMinute: fc.option(fc.constantFrom(540, 615, 700, 725), { freq: 5 }),
            learners: fc
              .subarray(childIds, { minLength: 1 })
              .map((ids) => ids.map((childId) => ({ childId, interest: 4 }))),
          })
          .map((over) => aTaughtSubject(over)),
        { minLength: 1, maxLength: 6 },
      )
      .map((list) => list.map((each, i) => ({ ...each, id: `s${i}` }))),
    approach: fc.constantFrom(...PLANNING_APPROACHES),
    kept: fc.array(
      fc.record({
        childIds: fc.subarray(childIds, { minLength: 1 }),
        day: fc.integer({ min: 16, max: 20 }),
        startMinute: fc.integer({ min: 420, max: 1000 }),
        minutes: fc.constantFrom(15, 30, 90),
        subjectId: fc.constantFrom('s0', 's1', null),
      }),
      { maxLength: 5 },
    ),
  });

  it('becomes a sound problem, whose answer breaks no rule and keeps every lesson that stays', () => {
    fc.assert(
      fc.property(anyPlanningInput, ({ learners, subjects, approach, kept }) => {
        const planningInput = aPlanningInput({
          learners,
          subjects,
          style: aStyle({ approach }),
          taken: [aTakenTime()],
        });
        const lessons = kept.map((lesson, i) =>
          aKeptLesson({ ...lesson, itemId: `k${i}`, date: `2026-11-${lesson.day}` }),
        );
        const request = aRequest(planningInput, { kept: lessons });
        const planned = weekProblem(planningInput, request, MONDAY);
        if (!planned) return;
        expect(validateProblem(planned.problem)).toMatchObject({ ok: true });
        const sessions = solve(planned.problem, {
          seed: 3,
          now: () => 0,
          iterationBudget: 200,
        }).sessions;
        expect(findViolations(planned.problem, { sessions })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
