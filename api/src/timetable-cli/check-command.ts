import { parseArgs } from 'node:util';
import { findViolations, scoreTimetable, type Session } from '../domain/timetabling/index.js';
import { CommandError } from './command-error.js';
import { readJson, readProblem } from './files.js';

/** Says whether a solution is feasible, and what it scores. Status 0 when feasible, 1 when not. */
export function checkCommand(args: string[]): number {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [instancePath, solutionPath] = positionals;
  if (instancePath === undefined || solutionPath === undefined) {
    throw new CommandError('usage: timetable check INSTANCE.json SOLUTION.json');
  }
  const problem = readProblem(instancePath);
  const solution = readJson(solutionPath);
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
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return violations.length === 0 ? 0 : 1;
}
