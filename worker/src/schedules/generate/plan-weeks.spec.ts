import { addDays } from '@brightpath/api/domain/calendar';
import type { PlanningInput, PlanRequest } from '@brightpath/api/domain/planning';
import { scoreScales } from '@brightpath/api/domain/questionnaire';
import type { Solution } from '@brightpath/api/domain/timetabling';
import { planWeeks, type WeekPlan } from './plan-weeks.js';
import { solveWeeks } from './solve-weeks.js';
import type { SolvedProblem, WeekSolver } from './week-solver.js';
import { newSessions, toRows } from './to-rows.js';

const MONDAY = '2026-11-16';
const hours = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday: weekday as 1,
  startTime: '09:00',
  endTime: '13:00',
}));

const planningInput = (over: Partial<PlanningInput> = {}): PlanningInput => ({
  learners: [{ id: 'ada', age: 8, schoolHours: hours, bestTimes: [] }],
  adults: [{ id: 'robin', freeHours: hours }],
  subjects: [
    {
      id: 'maths',
      name: 'Mathematics',
      kind: 'mathematics',
      core: true,
      minutes: 30,
      frequency: 'daily',
      involvement: 'some',
      fixedStartMinute: null,
      teaching: { rule: 'any', adultIds: [] },
      seriesStart: null,
      learners: [{ childId: 'ada', interest: 3 }],
    },
  ],
  taken: [],
  holidays: [],
  exceptions: [],
  meals: [],
  style: { flexibility: 3, approach: 'time-blocked', scales: scoreScales({}) },
  preferences: null,
  ...over,
});

const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  firstDate: MONDAY,
  lastDate: addDays(MONDAY, 20),
  childIds: ['ada'],
  subjectIds: ['maths'],
  today: '2026-11-14',
  nowMinute: 600,
  kept: [],
  ...over,
});

/** A solver that counts what it is asked, and finds no place for anything. */
class CountingSolver implements WeekSolver {
  asked = 0;

  solve(): Promise<SolvedProblem> {
    this.asked++;
    return Promise.resolve({ solution: { sessions: [] } as unknown as Solution, seconds: 1 });
  }
}

const weeksOf = (plan: WeekPlan) => ('weeks' in plan ? plan.weeks : []);
const codeOf = (plan: WeekPlan) => ('infeasibility' in plan ? plan.infeasibility.code : null);
const lesson = (date: string, itemId: string) => ({
  itemId,
  subjectId: 'maths',
  childIds: ['ada'],
  involvement: 'some' as const,
  adultId: null,
  date,
  startMinute: 600,
  minutes: 30,
});

describe('the weeks of a plan', () => {
  it('are each a problem of their own', () => {
    const weeks = weeksOf(planWeeks(planningInput(), request()));
    expect(weeks.map(({ monday }) => monday)).toEqual([MONDAY, '2026-11-23', '2026-11-30']);
  });

  it('are searched once where they differ only in their dates, so that a term takes no longer than a week', async () => {
    const term = request({ lastDate: addDays(MONDAY, 26 * 7 - 1) });
    const weeks = weeksOf(planWeeks(planningInput(), term));
    const solver = new CountingSolver();
    const solved = await solveWeeks(solver, weeks, {
      seed: 1,
      secondsPerWeek: 1,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect([solved.length, solver.asked]).toEqual([26, 1]);
  });

  it('pass over a week of holidays', () => {
    const holidays = [{ startDate: '2026-11-23', endDate: '2026-11-29' }];
    const weeks = weeksOf(planWeeks(planningInput({ holidays }), request()));
    expect(weeks.map(({ monday }) => monday)).toEqual([MONDAY, '2026-11-30']);
  });

  it('are none, with the reason, where all days are holidays or past', () => {
    const holidays = [{ startDate: MONDAY, endDate: '2026-12-31' }];
    expect(codeOf(planWeeks(planningInput({ holidays }), request()))).toBe(
      'schedule.no-school-days',
    );
    expect(codeOf(planWeeks(planningInput(), request({ today: '2026-12-31' })))).toBe(
      'schedule.no-school-days',
    );
  });

  it('are none where everything is there already', () => {
    const dates = [0, 1, 2, 3, 4].map((day) => addDays(MONDAY, day));
    const kept = dates.map((date, i) => lesson(date, `k${i}`));
    const plan = planWeeks(planningInput(), request({ lastDate: addDays(MONDAY, 6), kept }));
    expect(codeOf(plan)).toBe('schedule.nothing-left');
  });
});

describe('the rows of an answer', () => {
  it('are the new lessons, and not those that stay', () => {
    const kept = [lesson(MONDAY, 'kept')];
    const [week] = weeksOf(
      planWeeks(planningInput(), request({ lastDate: addDays(MONDAY, 6), kept })),
    );
    if (!week) throw new Error('no week');
    const tuesday = { subject: 'maths', day: 1, start: 2 };
    const sessions = [...week.problem.locked, tuesday];
    const solution = {
      sessions,
      objective: 10,
      terms: { reward: 10 },
      unplaced: [{ subject: 'maths', missing: 3, reasons: [] }],
    } as unknown as Solution;
    const solved = { week, solution, seconds: 0.5 };
    expect(newSessions(solved)).toEqual([tuesday]);
    const { lessons, summary, unplaced } = toRows([solved], planningInput());
    expect(lessons).toEqual([
      expect.objectContaining({
        date: '2026-11-17',
        startMinute: 570,
        minutes: 30,
        title: 'Mathematics',
        childIds: ['ada'],
      }),
    ]);
    expect(summary).toMatchObject({ required: 4, placed: 1, unplacedCount: 3 });
    expect(unplaced).toEqual([
      { weekStart: MONDAY, subjectId: 'maths', childIds: ['ada'], missing: 3, reasons: [] },
    ]);
  });
});
