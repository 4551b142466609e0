import type { PlannedWeek } from '@brightpath/api/domain/planning';
import type { Problem, Solution } from '@brightpath/api/domain/timetabling';
import type { SolveTask, SolvedProblem } from './week-solver.js';
import { solveWeeks } from './solve-weeks.js';

const SESSION = { subject: 'maths', day: 0, start: 4 };

const week = (monday: string, dayStartMinute = 540): PlannedWeek =>
  ({
    monday,
    problem: {
      name: monday,
      dayStartMinute,
      subjects: [{ id: 'maths' }],
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
    expect(pool.asked.map(previousOf)).toEqual([[], [SESSION]]);
    expect(pool.asked[1]?.start).toEqual([SESSION]);
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
