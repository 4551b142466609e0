import { aRandomProblem } from '../random-problem-factory.js';
import { scoreTimetable } from '../score.js';
import { solve } from '../solve.js';
import { Board } from './board.js';
import { CompiledWalk } from './compiled/compiled-walk.js';
import { movableUnits } from './construct.js';
import { flatten } from './flatten.js';
import { sortCandidates } from './sort-candidates.js';
import { startWalk } from './start-walk.js';
import { Walk } from './walk.js';
import type { Problem } from '../problem.js';

const SEED = 7;
/** The largest weights that a problem may have. */
const HUGE = 1_000_000;

function withHugeWeights(problem: Problem): Problem {
  const weights = { ...problem.weights, unscheduledCore: HUGE, unscheduledOther: HUGE, span: HUGE };
  const subjects = problem.subjects.map((subject) => ({ ...subject, sessionsPerWeek: 400 }));
  return { ...problem, weights, subjects };
}

function start(problem: Problem): Walk | CompiledWalk {
  const week = flatten(problem);
  return startWalk(new Board(week), sortCandidates(week), movableUnits(week), SEED);
}

describe('A walk', () => {
  it('is the compiled one', () => {
    expect(start(aRandomProblem(SEED))).toBeInstanceOf(CompiledWalk);
  });

  it('is the plain one where the points might not fit in 32 bits', () => {
    const problem = withHugeWeights(aRandomProblem(SEED));
    expect(start(problem)).toBeInstanceOf(Walk);
    expect(start(problem).bestScore).toBe(scoreTimetable(problem, problem.locked).objective);
  });

  it('improves on leaving everything out even then', () => {
    const problem = withHugeWeights(aRandomProblem(SEED));
    const { objective } = solve(problem, { seed: SEED, now: () => 0, iterationBudget: 2000 });
    expect(objective).toBeGreaterThan(scoreTimetable(problem, []).objective);
  });
});
