import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  findViolations,
  type Problem,
  type Session,
  validateProblem,
} from '../src/domain/timetabling/index.js';
import { CommandError } from './command-error.js';

/** The folder in which the command was typed. npm changes to the workspace's folder before it starts a script, and tells the first one only here. */
const typedIn = process.env['INIT_CWD'] ?? process.cwd();

/** The full path of one that was typed. */
export function resolveTyped(path: string): string {
  return resolve(typedIn, path);
}

export function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(resolveTyped(path), 'utf8');
  } catch (error) {
    throw new CommandError(`${path}: ${whyUnreadable(error)}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll('\n', ' ') : '';
    throw new CommandError(`${path}: it is not JSON: ${reason}`);
  }
}

function whyUnreadable(error: unknown): string {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  return 'it cannot be read';
}

const MOST_ERRORS = 10;

export function readProblem(path: string): Problem {
  const result = validateProblem(readJson(path));
  if (result.ok) return result.problem;
  const lines = result.errors.map(
    ({ path: field, message }) => `  ${field || '(the file)'} ${message}`,
  );
  const more = lines.length - MOST_ERRORS;
  if (more > 0) lines.splice(MOST_ERRORS, more, `  and ${more} more`);
  throw new CommandError(`${path}: the instance is malformed\n${lines.join('\n')}`);
}

/** The sessions of a solution that breaks no rule. */
export function readFeasible(path: string, problem: Problem): Session[] {
  const solution = readJson(path);
  const [violation] = findViolations(problem, solution);
  if (violation)
    throw new CommandError(`${path}: breaks the rule ${violation.rule}: ${violation.message}`);
  return (solution as { sessions: Session[] }).sessions;
}

/** A number given as an option. */
export function readNumber(
  option: string,
  text: string,
  { min = 0, isWhole = false } = {},
): number {
  const value = Number(text);
  if (
    text.trim() === '' ||
    !(value >= min) ||
    value === Infinity ||
    (isWhole && !Number.isSafeInteger(value))
  ) {
    const kind = isWhole ? 'a whole number' : 'a number';
    throw new CommandError(`--${option} must be ${kind} from ${min}, got "${text}"`);
  }
  return value;
}
