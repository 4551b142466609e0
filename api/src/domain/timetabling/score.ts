import { Week } from './constraints/constraint.js';
import { ParentDuty } from './parent-duty.js';
import {
  type Child,
  isNamed,
  NAMED_PENALTIES,
  PENALTIES,
  type Problem,
  SPREAD_MAX_SESSIONS,
  type Subject,
} from './problem.js';
import { byTime, type Session, sessionKey, type Timetable } from './timetable.js';

/** The last three belong to family-week/2; they are 0 in a family-week/1 problem. */
export const TERMS = ['reward', ...PENALTIES, ...NAMED_PENALTIES, 'teacher'] as const;
export type Term = (typeof TERMS)[number];
/** Points by term; penalties are negative. */
export type Terms = Readonly<Record<Term, number>>;

export interface Score {
  /** Sum of the terms, in reward points. */
  readonly objective: number;
  readonly terms: Terms;
}

/**
 * Computes the whole objective from scratch. The search keeps a running total instead; tests compare it with this function. Every session must
 * be on the grid.
 */
export function scoreTimetable(problem: Problem, sessions: Timetable): Score {
  const week = new Week(problem, sessions);
  const terms: Record<Term, number> = {
    reward: 0,
    unscheduledCore: 0,
    unscheduledOther: 0,
    spreadAdjacent: 0,
    consistency: 0,
    span: 0,
    balance: 0,
    moved: -problem.weights.moved * movedCount(problem, sessions),
    parentLoad: 0,
    parentChanged: 0,
    teacher: 0,
  };
  for (const subject of problem.subjects) addSubjectTerms(week, subject, terms);
  for (const child of problem.children) addChildTerms(week, child, terms);
  if (isNamed(problem)) addParentTerms(problem, sessions, terms);
  for (const term of TERMS) terms[term] += 0; // turns a negative zero into zero
  return { objective: TERMS.reduce((sum, term) => sum + terms[term], 0), terms };
}

/** How many sessions of the previous timetable are not in this one. */
function movedCount(problem: Problem, sessions: Timetable): number {
  const present = new Set(sessions.map(sessionKey));
  return problem.previous.filter((session) => !present.has(sessionKey(session))).length;
}

/** How many pairs of successive sessions of a spread subject are on the same day or on adjoining days. */
export function adjacentPairs(subject: Subject, sessions: readonly Session[]): number {
  if (!subject.spread || subject.sessionsPerWeek > SPREAD_MAX_SESSIONS) return 0;
  const days = sessions.map((session) => session.day).sort((a, b) => a - b);
  return days.filter((day, i) => i > 0 && day - (days[i - 1] ?? 0) <= 1).length;
}

/** Slots between the earliest and the latest start of a subject; 0 with fewer than two sessions. */
export function startDrift(sessions: readonly Session[]): number {
  const starts = sessions.map((session) => session.start);
  return starts.length < 2 ? 0 : Math.max(...starts) - Math.min(...starts);
}

function addSubjectTerms(week: Week, subject: Subject, terms: Record<Term, number>): void {
  const { weights } = week.problem;
  const mine = week.sessions.filter((session) => session.subject === subject.id).sort(byTime);
  for (const session of mine) terms.reward += subject.reward[session.day]?.[session.start] ?? 0;
  const missing = Math.max(0, subject.sessionsPerWeek - mine.length);
  if (subject.core) terms.unscheduledCore -= weights.unscheduledCore * missing;
  else terms.unscheduledOther -= weights.unscheduledOther * missing;
  terms.spreadAdjacent -= weights.spreadAdjacent * adjacentPairs(subject, mine);
  terms.consistency -= weights.consistency * startDrift(mine);
}

function addChildTerms(week: Week, child: Child, terms: Record<Term, number>): void {
  const { weights, days } = week.problem;
  const loads: number[] = [];
  for (let day = 0; day < days; day++) {
    const row = week.lessonRow(child, day);
    const first = row.findIndex((count) => count > 0);
    const last = row.findLastIndex((count) => count > 0);
    if (first >= 0) terms.span -= weights.span * (last + 1 - first);
    const [open, close] = child.windows[day] ?? [0, 0];
    if (close > open) loads.push(row.filter((count) => count > 0).length);
  }
  if (loads.length > 0)
    terms.balance -= weights.balance * (Math.max(...loads) - Math.min(...loads));
}

/** Who gives the sessions: what each costs with its parent, how the load is shared, and who took over from another. */
function addParentTerms(problem: Problem, sessions: Timetable, terms: Record<Term, number>): void {
  const { parentLoad = 0, parentChanged = 0 } = problem.weights;
  const teachers = new Map(problem.subjects.map(({ id, teachers }) => [id, teachers ?? []]));
  const givers = new Map<string, string>();
  for (const session of sessions) {
    if (session.parent === undefined) continue;
    givers.set(sessionKey(session), session.parent);
    const teacher = teachers.get(session.subject)?.find(({ parent }) => parent === session.parent);
    terms.teacher -= teacher?.cost ?? 0;
  }
  const takenOver = problem.previous.filter((session) => {
    const giver = givers.get(sessionKey(session));
    return session.parent !== undefined && giver !== undefined && giver !== session.parent;
  });
  terms.parentLoad -= parentLoad * new ParentDuty(problem, sessions).loadTerms();
  terms.parentChanged -= parentChanged * takenOver.length;
}
