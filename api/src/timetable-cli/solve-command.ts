import { parseArgs } from 'node:util';
import { solve, upperBound } from '../domain/timetabling/index.js';
import { CommandError } from './command-error.js';
import { readNumber, readProblem } from './files.js';

const SECOND = 1000;

/** Prints the solution on standard output and a line of statistics on standard error. */
export function solveCommand(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      iterations: { type: 'string' },
    },
  });
  const [path] = positionals;
  if (path === undefined)
    throw new CommandError('usage: timetable solve INSTANCE.json [--seconds 1] [--seed 1]');
  const seconds = readNumber('seconds', values.seconds);
  const seed = readNumber('seed', values.seed, { isWhole: true });
  const iterationBudget =
    values.iterations === undefined
      ? undefined
      : readNumber('iterations', values.iterations, { isWhole: true });
  const problem = readProblem(path);

  const now = (): number => performance.now();
  const startedAt = now();
  const deadline = iterationBudget === undefined ? startedAt + seconds * SECOND : undefined;
  const solution = solve(problem, { seed, now, deadline, iterationBudget });
  const elapsed = now() - startedAt;

  const bound = upperBound(problem);
  const required = problem.subjects.reduce((sum, subject) => sum + subject.sessionsPerWeek, 0);
  const { objective, terms, sessions, iterations } = solution;
  process.stdout.write(
    `${JSON.stringify({ instance: problem.name, sessions, objective, terms })}\n`,
  );
  process.stderr.write(
    `objective ${objective}, bound ${bound}, ${sessions.length} of ${required} sessions, ` +
      `${iterations} moves in ${(elapsed / SECOND).toFixed(3)} s, seed ${seed}\n`,
  );
  return 0;
}
