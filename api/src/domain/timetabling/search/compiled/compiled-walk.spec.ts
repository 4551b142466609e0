import fc from 'fast-check';
import type { Problem } from '../../problem.js';
import { aRandomNamedProblem, aRandomProblem } from '../../random-problem-factory.js';
import { Board } from '../board.js';
import { construct, movableUnits } from '../construct.js';
import { flatten } from '../flatten.js';
import { scaled } from '../losses.js';
import { sortCandidates } from '../sort-candidates.js';
import { startPlainWalk } from '../start-walk.js';
import { startCompiledWalk } from './compiled-walk.js';

const TEMPERATURES = [200, 35.5, 3];
const MOVES = 400;
const seeds = fc.integer({ min: -0x80000000, max: 0x7fffffff });

/** Weeks whose parents are one pool, and weeks whose sessions name them. */
const WEEKS = [
  ['a pool of parents', aRandomProblem],
  ['named parents', aRandomNamedProblem],
] as const;

/** After each temperature, the best that the walk met, as both ways of running it have it. */
function bothWays(problem: Problem, seed: number): { compiled: unknown[]; plain: unknown[] } {
  const week = flatten(problem);
  const board = new Board(week);
  const candidates = sortCandidates(week);
  const movable = movableUnits(week);
  construct(board, candidates, movable);
  const compiled = startCompiledWalk(board, candidates, movable, seed);
  const plain = startPlainWalk(board, candidates, movable, seed);
  const follow = (walk: typeof compiled | typeof plain): unknown[] =>
    TEMPERATURES.map((temperature) => {
      if (movable.length > 0) walk.run(MOVES, scaled(temperature));
      return {
        score: walk.bestScore,
        missing: walk.bestMissing,
        at: [...walk.best],
        parents: [...walk.bestParents],
      };
    });
  return { compiled: follow(compiled), plain: follow(plain) };
}

describe.each(WEEKS)('The compiled walk of a week with %s', (_, aProblem) => {
  it('goes the same way as the one it was compiled from, move by move', () => {
    fc.assert(
      fc.property(seeds, seeds, (problemSeed, seed) => {
        const { compiled, plain } = bothWays(aProblem(problemSeed), seed);
        expect(compiled).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('does so where a clock is dear, and whole subjects move', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aProblem(seed);
        const weights = { ...problem.weights, consistency: 25 };
        const { compiled, plain } = bothWays({ ...problem, weights }, seed);
        expect(compiled).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });
});
