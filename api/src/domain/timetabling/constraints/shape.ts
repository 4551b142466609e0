import { isNamed, type Problem } from '../problem.js';
import type { Session } from '../timetable.js';
import type { Violation } from './constraint.js';

/** "The plan is a list of lessons, each of a subject we teach, with a day and a time." */
export function readShape(
  problem: Problem,
  solution: unknown,
): { sessions: Session[]; violations: Violation[] } {
  const list = isRecord(solution) ? solution['sessions'] : undefined;
  if (!Array.isArray(list)) {
    return { sessions: [], violations: [broken('the solution has no list "sessions"')] };
  }
  const known = new Set(problem.subjects.map((subject) => subject.id));
  const sessions: Session[] = [];
  const violations: Violation[] = [];
  list.forEach((entry: unknown, index) => {
    const { subject, day, start, parent } = isRecord(entry) ? entry : {};
    if (typeof subject !== 'string' || !known.has(subject)) {
      violations.push(broken(`sessions[${index}].subject must be a known subject`));
    } else if (!isInteger(day) || !isInteger(start)) {
      violations.push(broken(`sessions[${index}] must have whole numbers day and start`));
    } else if (isNamed(problem) && parent !== undefined && typeof parent !== 'string') {
      violations.push(broken(`sessions[${index}].parent must be a parent's id`));
    } else {
      const named = isNamed(problem) && typeof parent === 'string';
      sessions.push({ subject, day, start, ...(named && { parent }) });
    }
  });
  return { sessions, violations };
}

function broken(message: string): Violation {
  return { rule: 'shape', message, sessions: [] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
