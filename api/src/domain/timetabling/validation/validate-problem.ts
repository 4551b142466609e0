import { findViolations } from '../constraints/hard-rules.js';
import {
  isNamed,
  NAMED_FORMAT,
  NAMED_PENALTIES,
  PARENT_DEMANDS,
  PENALTIES,
  type Problem,
  PROBLEM_FORMAT,
} from '../problem.js';
import { checkNamedParents } from './check-named-parents.js';
import {
  absentIn,
  type FieldError,
  flag,
  interval,
  list,
  noDuplicates,
  oneOf,
  optional,
  orNull,
  type Reader,
  record,
  text,
  whole,
} from './fields.js';

export type ValidationResult =
  | { readonly ok: true; readonly problem: Problem }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const MAX_DAYS = 7;
const MAX_SLOTS_PER_DAY = 96;
/** More than any co-operative needs, and few enough that no input can exhaust memory. */
const MAX_CHILDREN = 200;
const MAX_SUBJECTS = 2000;
const MAX_SESSIONS = 10_000;
/** Limits above a day's length are allowed; they have no effect. */
const MAX_LIMIT = 1000;
const MAX_WEIGHT = 1_000_000;
const MAX_REWARD = 1000;

/**
 * Validates any value, such as a parsed file, as a problem. The result is the problem, with every number in range and locked sessions that break no
 * rule; or it names each wrong field. Each check relies on those before it: shape, then references between fields, then the locked
 * sessions.
 */
export function validateProblem(input: unknown): ValidationResult {
  const errors: FieldError[] = [];
  const hasGrid = record({
    format: oneOf([PROBLEM_FORMAT, NAMED_FORMAT]),
    days: whole(1, MAX_DAYS),
    slotsPerDay: whole(1, MAX_SLOTS_PER_DAY),
  })(input, '', errors);
  if (!hasGrid) return { ok: false, errors };

  const grid = input as Pick<Problem, 'format' | 'days' | 'slotsPerDay'>;
  if (!shapeOf(grid)(input, '', errors)) return { ok: false, errors };

  const problem = input as Problem;
  checkReferences(problem, errors);
  if (isNamed(problem)) checkNamedParents(problem, errors);
  if (errors.length === 0) checkLocked(problem, errors);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, problem };
}

function shapeOf(grid: Pick<Problem, 'format' | 'days' | 'slotsPerDay'>): Reader {
  const { days, slotsPerDay } = grid;
  /** A field that family-week/2 has, and family-week/1 has not. */
  const ofNamed = (reader: Reader): Reader => (isNamed(grid) ? reader : absentIn(PROBLEM_FORMAT));
  const perDay = (reader: Reader): Reader => list(reader, { length: days });
  const intervals = perDay(list(interval(slotsPerDay)));
  const day = whole(0, days - 1);
  const session = record({
    subject: text,
    day,
    start: whole(0, slotsPerDay - 1),
    parent: ofNamed(optional(text)),
  });
  const trip = record({
    id: text,
    day,
    from: whole(0, slotsPerDay - 1),
    to: whole(1, slotsPerDay),
    travelBefore: whole(0, MAX_SLOTS_PER_DAY),
    travelAfter: whole(0, MAX_SLOTS_PER_DAY),
    children: list(text),
    parents: list(text),
  });
  const child = record({
    id: text,
    age: optional(whole(0, 120)),
    windows: perDay(interval(slotsPerDay)),
    commitments: intervals,
    maxDailySlots: whole(0, MAX_LIMIT),
    maxRunSlots: whole(1, MAX_LIMIT),
  });
  const subject = record({
    id: text,
    name: text,
    members: list(text, { min: 1 }),
    sessionsPerWeek: whole(1, days * slotsPerDay),
    slots: whole(1, slotsPerDay),
    core: flag,
    spread: flag,
    parentDemand: oneOf(PARENT_DEMANDS),
    teachers: ofNamed(list(record({ parent: text, cost: whole(0, MAX_WEIGHT) }))),
    fixedStart: orNull(whole(0, slotsPerDay - 1)),
    allowedDays: orNull(list(day)),
    maxPerDay: whole(1, MAX_LIMIT),
    reward: perDay(list(whole(0, MAX_REWARD), { length: slotsPerDay })),
  });
  return record({
    name: text,
    family: optional(text),
    seed: optional(whole(0, Number.MAX_SAFE_INTEGER)),
    dayStartMinute: whole(0, 24 * 60 - 1),
    weights: record({
      ...Object.fromEntries(PENALTIES.map((penalty) => [penalty, whole(0, MAX_WEIGHT)])),
      ...Object.fromEntries(NAMED_PENALTIES.map((each) => [each, ofNamed(whole(0, MAX_WEIGHT))])),
    }),
    children: list(child, { min: 1, max: MAX_CHILDREN }),
    parents: list(record({ id: text, unavailable: intervals }), { max: MAX_CHILDREN }),
    subjects: list(subject, { min: 1, max: MAX_SUBJECTS }),
    trips: ofNamed(list(trip, { max: MAX_SUBJECTS })),
    locked: list(session),
    previous: list(session),
    frozenDays: list(day),
  });
}

function checkReferences(problem: Problem, errors: FieldError[]): void {
  for (const part of ['children', 'parents', 'subjects'] as const) {
    const ids = problem[part].map((entry) => entry.id);
    noDuplicates(ids, (i) => `${part}[${i}].id`, errors);
  }
  noDuplicates(problem.frozenDays, (i) => `frozenDays[${i}]`, errors);

  const childIds = new Set(problem.children.map((child) => child.id));
  problem.subjects.forEach((subject, i) => {
    const at = `subjects[${i}]`;
    noDuplicates(subject.members, (j) => `${at}.members[${j}]`, errors);
    subject.members.forEach((id, j) => {
      if (!childIds.has(id))
        errors.push({ path: `${at}.members[${j}]`, message: `must be a child's id, got "${id}"` });
    });
    if (subject.allowedDays)
      noDuplicates(subject.allowedDays, (j) => `${at}.allowedDays[${j}]`, errors);
    const latest = problem.slotsPerDay - subject.slots;
    if (subject.fixedStart !== null && subject.fixedStart > latest) {
      const message = `must be at most ${latest}, or a session of ${subject.slots} slots leaves the day, got ${subject.fixedStart}`;
      errors.push({ path: `${at}.fixedStart`, message });
    }
  });

  const total = problem.subjects.reduce((sum, subject) => sum + subject.sessionsPerWeek, 0);
  if (total > MAX_SESSIONS) {
    errors.push({
      path: 'subjects',
      message: `must ask for at most ${MAX_SESSIONS} sessions a week, ask for ${total}`,
    });
  }
  const subjectIds = new Set(problem.subjects.map((subject) => subject.id));
  for (const part of ['locked', 'previous'] as const) {
    problem[part].forEach((session, i) => {
      if (subjectIds.has(session.subject)) return;
      errors.push({
        path: `${part}[${i}].subject`,
        message: `must be a subject's id, got "${session.subject}"`,
      });
    });
  }
}

/** The locked sessions alone must be a feasible timetable: they are the result if nothing else fits. */
function checkLocked(problem: Problem, errors: FieldError[]): void {
  for (const violation of findViolations(problem, { sessions: problem.locked })) {
    const { subject, day, start } = violation.sessions[violation.sessions.length - 1] ?? {};
    const index = problem.locked.findLastIndex(
      (session) => session.subject === subject && session.day === day && session.start === start,
    );
    const path = index < 0 ? 'locked' : `locked[${index}]`;
    errors.push({ path, message: `breaks the rule ${violation.rule}: ${violation.message}` });
  }
}
