import { explainSession, explainUnplaced } from '../src/domain/timetabling/index.js';
import { CommandError } from './command-error.js';
import { readFeasible, readNumber, readProblem } from './files.js';
import { readArgs } from './read-args.js';
import type { Terminal } from './terminal.js';

export const EXPLAIN_USAGE =
  'timetable explain INSTANCE.json SOLUTION.json [--subject ID] [--seed 1]';

/** Says why each session is where it is, and what would make each missing one fit. */
export function explainCommand(args: string[], terminal: Terminal): number {
  const { values, paths } = readArgs(args, {
    usage: EXPLAIN_USAGE,
    files: ['INSTANCE.json', 'SOLUTION.json'],
    options: { subject: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const problem = readProblem(paths['INSTANCE.json']);
  const sessions = readFeasible(paths['SOLUTION.json'], problem);
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
  terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
