import { findViolations, solve, upperBound } from '../src/domain/timetabling/index.js';
import { readNumber, readProblem } from './files.js';
import { readArgs } from './read-args.js';
import type { Terminal } from './terminal.js';

export const SOLVE_USAGE =
  'timetable solve INSTANCE.json [--seconds 1] [--seed 1] [--iterations N]';

const SECOND = 1000;
/** The bound comes on top of the seconds asked for; of a vast week it takes what it gets until then. */
const BOUND_MS = 2 * SECOND;
/** Whoever has pressed Ctrl-C waits. */
const HURRIED_BOUND_MS = 100;

/** Prints the solution on standard output and a line of statistics on standard error. */
export function solveCommand(args: string[], terminal: Terminal): number {
  const { values, paths } = readArgs(args, {
    usage: SOLVE_USAGE,
    files: ['INSTANCE.json'],
    options: {
      seconds: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      iterations: { type: 'string' },
    },
  });
  const seconds = readNumber('seconds', values.seconds);
  const seed = readNumber('seed', values.seed, { isWhole: true });
  const iterationBudget =
    values.iterations === undefined
      ? undefined
      : readNumber('iterations', values.iterations, { isWhole: true });
  const problem = readProblem(paths['INSTANCE.json']);

  const now = (): number => performance.now();
  const startedAt = now();
  const deadline = iterationBudget === undefined ? startedAt + seconds * SECOND : undefined;
  const { stopFlag } = terminal;
  const solution = solve(problem, { seed, now, deadline, iterationBudget, stopFlag });
  const isStopped = stopFlag?.[0] === 1;
  const elapsed = now() - startedAt;
  // The checker looks at it once more, apart from the search: nothing infeasible is ever printed.
  const [violation] = findViolations(problem, solution);
  if (violation) throw new Error(`${problem.name}, seed ${seed}: ${violation.message}`);

  const boundMs = isStopped ? HURRIED_BOUND_MS : BOUND_MS;
  const bound = upperBound(problem, undefined, { now, deadline: now() + boundMs });
  const required = problem.subjects.reduce((sum, subject) => sum + subject.sessionsPerWeek, 0);
  const { objective, terms, sessions, iterations } = solution;
  terminal.out(`${JSON.stringify({ instance: problem.name, sessions, objective, terms })}\n`);
  terminal.err(
    `objective ${objective}, bound ${bound}, ${sessions.length} of ${required} sessions, ` +
      `${iterations} moves in ${(elapsed / SECOND).toFixed(3)} s, seed ${seed}${isStopped ? ', stopped early' : ''}\n`,
  );
  return 0;
}
