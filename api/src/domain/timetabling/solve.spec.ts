import fc from 'fast-check';
import { findViolations } from './constraints/hard-rules.js';
import { aChild, aProblem, aSubject, handScoredProblem } from './problem-factory.js';
import { aRandomNamedProblem, aRandomProblem } from './random-problem-factory.js';
import { scoreTimetable } from './score.js';
import { type Progress, solve } from './solve.js';

const seeds = fc.integer({ min: 0, max: 0x7fffffff });
/** Weeks whose parents are one pool, and weeks whose sessions name them. */
const WEEKS = [
  ['a pool of parents', aRandomProblem],
  ['named parents', aRandomNamedProblem],
] as const;

/** A clock that advances by one at each look. */
const ticking = () => {
  let time = 0;
  return () => time++;
};

describe('solve', () => {
  it('finds the best timetable of the example', () => {
    const solution = solve(handScoredProblem(), {
      seed: 1,
      now: ticking(),
      iterationBudget: 20_000,
    });
    expect(solution.objective).toBeGreaterThanOrEqual(867);
    expect(findViolations(handScoredProblem(), solution)).toEqual([]);
  });

  it.each(WEEKS)(
    'answers with a feasible timetable and its true score, whatever the problem: %s',
    (_, aWeek) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const problem = aWeek(seed);
          const solution = solve(problem, { seed, now: ticking(), iterationBudget: 1000 });
          expect(findViolations(problem, solution)).toEqual([]);
          expect(scoreTimetable(problem, solution.sessions)).toMatchObject({
            objective: solution.objective,
            terms: solution.terms,
          });
        }),
        { numRuns: 80 },
      );
    },
  );

  it.each(WEEKS)(
    'gives the same answer for the same seed and iteration budget, whatever the clock says: %s',
    (_, aWeek) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const problem = aWeek(seed);
          const answers = [() => 0, ticking()].map((now) =>
            solve(problem, { seed, now, iterationBudget: 2000 }),
          );
          expect(answers[0]).toEqual(answers[1]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(WEEKS)('never leaves a timetable worse than the one it began from: %s', (_, aWeek) => {
    const problem = aWeek(7);
    const good = solve(problem, { seed: 1, now: ticking(), iterationBudget: 20_000 });
    const again = solve(problem, {
      seed: 2,
      now: ticking(),
      iterationBudget: 200,
      start: good.sessions,
    });
    expect(again.objective).toBeGreaterThanOrEqual(good.objective);
  });

  it('stops at a signal and gives the best so far', () => {
    const problem = aRandomProblem(7);
    const signal = { aborted: false };
    const solution = solve(problem, {
      seed: 1,
      now: ticking(),
      iterationBudget: Infinity,
      signal,
      progressEveryMs: 20,
      onImprovement: ({ phase }) => {
        signal.aborted = phase === 'improve';
      },
    });
    expect(findViolations(problem, solution)).toEqual([]);
    expect(solution.iterations).toBeLessThan(10_000);
  });

  it('stops when a shared flag is raised from elsewhere', () => {
    const stopFlag = new Int32Array(new SharedArrayBuffer(4)).fill(1);
    const solution = solve(aRandomProblem(7), { seed: 1, now: ticking(), deadline: 1e9, stopFlag });
    expect(solution.iterations).toBe(0);
    expect(solution.sessions.length).toBeGreaterThan(0);
  });

  it('stops at the deadline even with iterations left', () => {
    const options = { seed: 1, now: ticking(), deadline: 50, iterationBudget: 1e9 };
    expect(solve(aRandomProblem(7), options).iterations).toBeLessThan(50 * 1000);
  });

  it('asks for a budget', () => {
    expect(() => solve(aProblem(), { seed: 1, now: () => 0 })).toThrow(
      'options.deadline or options.iterationBudget must be given',
    );
  });

  it('reports progress that never falls', () => {
    const seen: Progress[] = [];
    solve(aRandomProblem(3), {
      seed: 1,
      now: ticking(),
      iterationBudget: 20_000,
      progressEveryMs: 5,
      onImprovement: (progress) => seen.push(progress),
    });
    expect(seen[0]?.phase).toBe('construct');
    expect(seen.length).toBeGreaterThan(3);
    seen.slice(1).forEach((progress, i) => {
      expect(progress.objective).toBeGreaterThanOrEqual(seen[i]!.objective);
      expect(progress.percent).toBeGreaterThanOrEqual(seen[i]!.percent);
      expect(progress.sessions).toHaveLength(progress.sessionsPlaced);
    });
  });

  it('keeps locked sessions and puts nothing new on a frozen day', () => {
    const problem = aProblem({
      subjects: [aSubject({ sessionsPerWeek: 3 })],
      locked: [{ subject: 'm', day: 0, start: 5 }],
      frozenDays: [0],
    });
    const { sessions } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 1000 });
    expect(sessions.filter((session) => session.day === 0)).toEqual(problem.locked);
    expect(sessions).toHaveLength(3);
  });

  it('names what keeps a session out, what would help most first', () => {
    const problem = aProblem({
      children: [aChild({ maxDailySlots: 1 })],
      subjects: [aSubject({ sessionsPerWeek: 2 })],
    });
    const { unplaced } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 200 });
    expect(unplaced).toEqual([
      {
        subject: 'm',
        missing: 2,
        reasons: [{ code: 'maxDaily', params: { childId: 'a', times: 21, alone: 21 } }],
      },
    ]);
  });

  it('leaves out a session that would cost more than it brings', () => {
    const weights = { ...aProblem().weights, unscheduledCore: 0, span: 500 };
    const { sessions, unplaced } = solve(aProblem({ weights }), {
      seed: 1,
      now: () => 0,
      iterationBudget: 200,
    });
    expect(sessions).toEqual([]);
    expect(unplaced[0]?.reasons[0]?.code).toBe('lowersScore');
  });
});
