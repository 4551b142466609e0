import type { PlannedWeek } from '@brightpath/api/domain/planning';
import {
  countOf,
  findViolations,
  type Problem,
  PROBLEM_FORMAT,
  type Solution,
  solve,
} from '@brightpath/api/domain/timetabling';
import fc from 'fast-check';
import type { SolveTask, SolvedProblem, WeekSolver } from './week-solver.js';
import { solveWeeks } from './solve-weeks.js';

const SESSION = { subject: 'maths', day: 0, start: 4 };

const week = (monday: string, dayStartMinute = 540): PlannedWeek =>
  ({
    monday,
    problem: {
      name: monday,
      dayStartMinute,
      slotsPerDay: 24,
      weights: {},
      subjects: [{ id: 'maths', slots: 2 }],
      locked: [],
      previous: [],
    },
  }) as unknown as PlannedWeek;

/** A pool that notes what it is asked, and always gives one session. */
class NotingPool {
  readonly asked: SolveTask[] = [];

  solve(task: SolveTask): Promise<SolvedProblem> {
    this.asked.push(task);
    return Promise.resolve({
      solution: { sessions: [SESSION] } as unknown as Solution,
      seconds: 1,
    });
  }
}

const options = (signal = new AbortController().signal) => ({
  seed: 7,
  secondsPerWeek: 1,
  signal,
  onProgress: () => undefined,
});
const previousOf = ({ problem }: { problem: Problem }) => problem.previous;

describe('solving weeks', () => {
  it('asks once for weeks that differ only in their dates, and gives each its answer', async () => {
    const pool = new NotingPool();
    const weeks = ['2026-11-16', '2026-11-23', '2026-11-30'].map((monday) => week(monday));
    const solved = await solveWeeks(pool, weeks, options());
    expect(pool.asked).toHaveLength(1);
    expect(solved.map((each) => each.week.monday)).toEqual(weeks.map(({ monday }) => monday));
  });

  it('draws a week that is different towards the week before', async () => {
    const pool = new NotingPool();
    await solveWeeks(pool, [week('2026-11-16'), week('2026-11-23', 480)], options());
    // The second week's days start an hour earlier, so the same time is four slots later.
    const there = { ...SESSION, start: SESSION.start + 4 };
    expect(pool.asked.map(previousOf)).toEqual([[], [there]]);
    expect(pool.asked[1]?.start).toEqual([there]);
  });

  it('begins the first week from the week before the plan', async () => {
    const pool = new NotingPool();
    await solveWeeks(pool, [week('2026-11-16')], { ...options(), before: [SESSION] });
    expect(pool.asked.map(previousOf)).toEqual([[SESSION]]);
  });

  it('shares eight weeks’ time between more weeks that all differ', async () => {
    const pool = new NotingPool();
    const weeks = Array.from({ length: 16 }, (_, i) => week(`week ${i}`, 480 + i));
    await solveWeeks(pool, weeks, options());
    expect(pool.asked.map(({ budgetMs }) => budgetMs)).toEqual(new Array(16).fill(500));
  });

  it('stops between weeks when it is cancelled', async () => {
    const pool = new NotingPool();
    const stop = new AbortController();
    const weeks = [week('2026-11-16'), week('2026-11-23', 480)];
    const solved = await solveWeeks(pool, weeks, {
      ...options(stop.signal),
      onSolved: () => stop.abort(),
    });
    expect(solved).toHaveLength(1);
  });
});

/** A week of two children with too little room for all that they want. */
const aFullWeek = fc
  .record({
    slotsPerDay: fc.integer({ min: 6, max: 12 }),
    away: fc.integer({ min: 0, max: 5 }),
    subjects: fc.array(
      fc.record({
        isTogether: fc.boolean(),
        sessionsPerWeek: fc.integer({ min: 1, max: 5 }),
        slots: fc.integer({ min: 1, max: 3 }),
        core: fc.boolean(),
        parentDemand: fc.constantFrom(0, 2, 4 as const),
      }),
      { minLength: 5, maxLength: 9 },
    ),
  })
  .map(({ slotsPerDay, away, subjects }): Problem => {
    const everyDay = <T>(value: T): T[] => Array.from({ length: 5 }, () => value);
    return {
      format: PROBLEM_FORMAT,
      name: '',
      days: 5,
      slotsPerDay,
      dayStartMinute: 540,
      weights: {
        unscheduledCore: 1500,
        unscheduledOther: 700,
        spreadAdjacent: 60,
        consistency: 4,
        span: 5,
        balance: 12,
        moved: 18,
      },
      children: ['ada', 'ben'].map((id) => ({
        id,
        windows: everyDay([0, slotsPerDay] as const),
        commitments: everyDay([]),
        maxDailySlots: slotsPerDay - 1,
        maxRunSlots: 6,
      })),
      parents: [{ id: 'robin', unavailable: everyDay([[0, away] as const]) }],
      subjects: subjects.map(({ isTogether, ...subject }, i) => ({
        ...subject,
        id: `s${i}`,
        name: `s${i}`,
        members: isTogether ? ['ada', 'ben'] : [i % 2 === 0 ? 'ada' : 'ben'],
        spread: false,
        fixedStart: null,
        allowedDays: null,
        maxPerDay: 1,
        reward: everyDay(Array.from({ length: slotsPerDay }, (_, slot) => 100 + 10 * slot)),
      })),
      locked: [],
      previous: [],
      frozenDays: [],
    };
  });

describe('equal weeks', () => {
  /** A pool that solves for real, with few moves, so that it misses places. */
  const solver: WeekSolver = {
    solve: ({ problem, start, seed }) =>
      Promise.resolve({
        solution: solve(problem, { seed, start, now: () => 0, iterationBudget: 200 }),
        seconds: 0,
      }),
  };

  it('that are planned in one request have as many of each lesson, whatever an hour is worth in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        aFullWeek,
        fc.integer(),
        fc.integer({ min: 2, max: 5 }),
        async (problem, seed, count) => {
          const weeks = Array.from({ length: count }, (_, i): PlannedWeek => {
            const subjects = problem.subjects.map((subject, order) => ({
              ...subject,
              reward: subject.reward.map((day, d) =>
                day.map((points) => points + (d === (order + i) % 5 ? 60 : 0)),
              ),
            }));
            const name = `week ${i}`;
            return {
              monday: name,
              problem: { ...problem, name, subjects },
            } as unknown as PlannedWeek;
          });
          const solved = await solveWeeks(solver, weeks, { ...options(), seed });
          const counts = solved.map(({ solution: { sessions, unplaced } }) => ({
            placed: problem.subjects.map(({ id }) => countOf(sessions, id)),
            missing: unplaced.map(({ subject, missing }) => [subject, missing]),
          }));
          expect(counts).toEqual(counts.map(() => counts[0]));
          for (const { week, solution } of solved)
            expect(findViolations(week.problem, { sessions: solution.sessions })).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
