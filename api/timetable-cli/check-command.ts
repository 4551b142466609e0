import { findViolations, scoreTimetable, type Session } from '../src/domain/timetabling/index.js';
import { readJson, readProblem } from './files.js';
import { readArgs } from './read-args.js';
import type { Terminal } from './terminal.js';

export const CHECK_USAGE = 'timetable check INSTANCE.json SOLUTION.json';

/** Says whether a solution is feasible, and what it scores. Status 0 when feasible, 1 when not. */
export function checkCommand(args: string[], terminal: Terminal): number {
  const { paths } = readArgs(args, {
    usage: CHECK_USAGE,
    files: ['INSTANCE.json', 'SOLUTION.json'],
    options: {},
  });
  const problem = readProblem(paths['INSTANCE.json']);
  const solution = readJson(paths['SOLUTION.json']);
  const violations = findViolations(problem, solution);
  const canScore = !violations.some(({ rule }) => rule === 'shape' || rule === 'grid');
  const score = canScore
    ? scoreTimetable(problem, (solution as { sessions: Session[] }).sessions)
    : null;
  const report = {
    feasible: violations.length === 0 ? 'yes' : 'no',
    objective: score?.objective ?? null,
    terms: score?.terms ?? null,
    violations: violations.map(({ rule, message }) => ({ rule, message })),
  };
  terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  return violations.length === 0 ? 0 : 1;
}
