import fc from 'fast-check';
import { optimalityGap, upperBound } from './bound.js';
import { aProblem } from './problem-factory.js';
import { aRandomNamedProblem, aRandomProblem } from './random-problem-factory.js';
import { solve } from './solve.js';

/** Weeks whose parents are one pool, and weeks whose sessions name them. */
const WEEKS = [
  ['a pool of parents', aRandomProblem],
  ['named parents', aRandomNamedProblem],
] as const;

describe('upperBound', () => {
  it('is met where nothing competes', () => {
    const problem = aProblem();
    const { objective } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 1000 });
    // One lesson: 100 points, less 2 slots of span; balance is left out of the bound.
    expect(upperBound(problem)).toBe(94);
    expect(objective).toBe(94 - 20);
  });

  it.each(WEEKS)('is never below a timetable that exists: %s', (_, aWeek) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
        const problem = aWeek(seed);
        const { objective } = solve(problem, { seed, now: () => 0, iterationBudget: 3000 });
        expect(upperBound(problem)).toBeGreaterThanOrEqual(objective);
      }),
      { numRuns: 60 },
    );
  });

  it('is a bound as well, and no tighter, where there is no time to make it tight', () => {
    const problem = aRandomProblem(11);
    const { objective } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 3000 });
    const hasty = upperBound(problem, undefined, { now: () => 1, deadline: 0 });
    expect(hasty).toBeGreaterThanOrEqual(upperBound(problem));
    expect(hasty).toBeGreaterThanOrEqual(objective);
  });
});

describe('optimalityGap', () => {
  it('is told only where the bound is tight', () => {
    expect(optimalityGap(980, 1000)).toBeCloseTo(0.02);
    expect(optimalityGap(940, 1000)).toBeUndefined();
    expect(optimalityGap(-5, -1)).toBeUndefined();
  });
});
