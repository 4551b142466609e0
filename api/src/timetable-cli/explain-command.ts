import { parseArgs } from 'node:util';
import { explainSession, explainUnplaced } from '../domain/timetabling/index.js';
import { CommandError } from './command-error.js';
import { readFeasible, readNumber, readProblem } from './files.js';

/** Says why each session is where it is, and what would make each missing one fit. */
export function explainCommand(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { subject: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [instancePath, solutionPath] = positionals;
  if (instancePath === undefined || solutionPath === undefined) {
    throw new CommandError('usage: timetable explain INSTANCE.json SOLUTION.json [--subject ID]');
  }
  const problem = readProblem(instancePath);
  const sessions = readFeasible(solutionPath, problem);
  const isAsked = (subject: string): boolean =>
    values.subject === undefined || values.subject === subject;
  if (!problem.subjects.some((subject) => isAsked(subject.id))) {
    throw new CommandError(`--subject must be a subject's id, got "${values.subject}"`);
  }
  const seed = readNumber('seed', values.seed, { isWhole: true });
  const report = {
    sessions: sessions
      .filter((session) => isAsked(session.subject))
      .map((session) => explainSession(problem, sessions, session)),
    unplaced: explainUnplaced(problem, sessions, { seed }).filter((entry) =>
      isAsked(entry.subject),
    ),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
