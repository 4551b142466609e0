import type { Problem, Session, Solution } from '@brightpath/api/domain/timetabling';
import type { SolvedProblem, SolveTask } from './week-solver.js';
import { solveEvaluated } from './evaluated-week.js';

const WEIGHTS = {
  unscheduledCore: 1500,
  unscheduledOther: 700,
  spreadAdjacent: 60,
  consistency: 4,
  span: 5,
  balance: 12,
  moved: 0,
};
/** One lesson a week for one child; Monday at the first slot scores highest, a little above the second. */
const problem = {
  format: 'family-week/1',
  name: 'week',
  days: 1,
  slotsPerDay: 4,
  dayStartMinute: 540,
  weights: WEIGHTS,
  children: [{ id: 'ada', windows: [[0, 4]], commitments: [[]], maxDailySlots: 4, maxRunSlots: 4 }],
  parents: [],
  subjects: [
    {
      id: 'maths',
      name: 'maths',
      members: ['ada'],
      sessionsPerWeek: 1,
      slots: 1,
      core: true,
      spread: false,
      parentDemand: 0,
      fixedStart: null,
      allowedDays: null,
      maxPerDay: 1,
      reward: [[400, 399, 300, 0]],
    },
  ],
  locked: [],
  previous: [],
  frozenDays: [],
} as unknown as Problem;

const at = (start: number): Session => ({ subject: 'maths', day: 0, start });

/** Answers the starts in the order it is asked, and notes the questions. */
class ScriptedPool {
  readonly asked: SolveTask[] = [];
  constructor(private readonly starts: readonly (number | null)[]) {}

  solve(task: SolveTask): Promise<SolvedProblem> {
    const start = this.starts[this.asked.push(task) - 1] ?? null;
    const sessions = start === null ? [] : [at(start)];
    const objective = start === null ? -1500 : (problem.subjects[0]!.reward[0]![start] ?? 0) - 5;
    return Promise.resolve({
      solution: { sessions, objective } as unknown as Solution,
      seconds: 0.1,
    });
  }
}

const task = (signal = new AbortController().signal): SolveTask => ({
  problem,
  seed: 7,
  budgetMs: 1000,
  start: [],
  signal,
  onProgress: () => undefined,
});
/** Parents who like lessons the better the later they begin. */
const lateLovers = (_: Problem, sessions: readonly Session[]): number =>
  (sessions[0]?.start ?? 0) / 4;
const startOf = ({ solution }: SolvedProblem): number | undefined => solution.sessions[0]?.start;

describe('choosing between weeks', () => {
  it('takes the one parents would like best, of those about as good by the family’s own prices', async () => {
    const pool = new ScriptedPool([0, 1, 0]);
    expect(startOf(await solveEvaluated(pool, task(), lateLovers))).toBe(1);
  });

  it('never gives up what the family’s own prices ask for, nor a lesson', async () => {
    expect(startOf(await solveEvaluated(new ScriptedPool([0, 2, 3]), task(), lateLovers))).toBe(0);
    const without = new ScriptedPool([0, null, null]);
    expect(startOf(await solveEvaluated(without, task(), () => 0.5))).toBe(0);
  });

  it('keeps the first where nobody would feel the difference', async () => {
    const pool = new ScriptedPool([0, 1, 1]);
    expect(startOf(await solveEvaluated(pool, task(), () => 0.5))).toBe(0);
  });

  it('takes no more time than one week had, and begins each candidate from the first answer', async () => {
    const pool = new ScriptedPool([0, 1, 1]);
    await solveEvaluated(pool, task(), lateLovers);
    expect(pool.asked.map(({ budgetMs }) => budgetMs)).toEqual([600, 200, 200]);
    expect(pool.asked.map(({ start }) => start)).toEqual([[], [at(0)], [at(0)]]);
    expect(new Set(pool.asked.map(({ seed }) => seed))).toEqual(new Set([7]));
  });

  it('says what the chosen week is worth by the family’s own prices', async () => {
    const { solution } = await solveEvaluated(new ScriptedPool([0, 1, 0]), task(), lateLovers);
    expect(solution.objective).toBe(399 - 5);
    expect(solution.terms).toMatchObject({ reward: 399, span: -5 });
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const pool = new ScriptedPool([0, 1, 1]);
    await solveEvaluated(pool, task(stop.signal), lateLovers);
    expect(pool.asked).toHaveLength(1);
  });
});
