import type { Problem } from '../problem.js';
import { scoreTimetable, type Term, TERMS } from '../score.js';
import { type Session, sessionKey, type Timetable } from '../timetable.js';
import { type BrokenRule, Occupancy } from '../unplaced.js';

/**
 * Why a lesson does not stay where it was, found by asking the rules and the score:
 * - `missed`: it had no place in what is left of the week;
 * - `disruption`: what came up forbids its place, and nothing did before;
 * - `rule`: its place breaks a rule that it broke before as well;
 * - `made-room`: another lesson that had to move stands there now, or uses what it needs;
 * - `better`: it could have stayed; its new place is worth more, most of all in `term`.
 */
export type MoveCause =
  | { readonly code: 'missed' }
  | { readonly code: 'disruption'; readonly broken: readonly BrokenRule[] }
  | { readonly code: 'rule'; readonly broken: readonly BrokenRule[] }
  | {
      readonly code: 'made-room';
      readonly broken: readonly BrokenRule[];
      readonly for: Session | null;
    }
  | { readonly code: 'better'; readonly term: Term; readonly points: number };

export interface MoveContext {
  /** The problem as it was before anything came up. */
  readonly before: Problem;
  readonly problem: Problem;
  /** The new timetable. */
  readonly sessions: Timetable;
}

/** Why the session that stood at `from` stands at `to` now. */
export function causeOfMove(
  { before, problem, sessions }: MoveContext,
  from: Session | null,
  to: Session,
): MoveCause {
  if (from === null) return { code: 'missed' };
  const own = blockersAt(problem, problem.locked, from);
  if (own.length > 0) {
    const known = blockersAt(before, before.locked, from).map(keyOf);
    const isNew = own.some((broken) => !known.includes(keyOf(broken)));
    return { code: isNew ? 'disruption' : 'rule', broken: own };
  }
  const others = sessions.filter((session) => sessionKey(session) !== sessionKey(to));
  const now = blockersAt(problem, others, from);
  if (now.length > 0)
    return { code: 'made-room', broken: now, for: standingThere(problem, others, from) };
  return betterTerm(problem, sessions, [...others, from]);
}

/** The rules one more session would break at a place, given the others. */
export function blockersAt(problem: Problem, others: Timetable, place: Session): BrokenRule[] {
  const subject = problem.subjects.find(({ id }) => id === place.subject);
  return subject ? new Occupancy(problem, others).brokenAt(subject, place.day, place.start) : [];
}

function keyOf({ rule, childId }: BrokenRule): string {
  return `${rule}|${childId ?? ''}`;
}

/** The lesson that shares a child and a time with the place. */
function standingThere(problem: Problem, others: Timetable, place: Session): Session | null {
  const subjects = new Map(problem.subjects.map((subject) => [subject.id, subject]));
  const own = subjects.get(place.subject);
  const there = others.find((other) => {
    const subject = subjects.get(other.subject);
    if (!own || !subject || other.day !== place.day) return false;
    const shares = subject.members.some((id) => own.members.includes(id));
    const isThen =
      other.start < place.start + own.slots && place.start < other.start + subject.slots;
    return shares && isThen;
  });
  return there ?? null;
}

function betterTerm(problem: Problem, now: Timetable, stayed: Timetable): MoveCause {
  const [here, there] = [now, stayed].map((sessions) => scoreTimetable(problem, sessions).terms);
  const [best] = TERMS.filter((term) => term !== 'moved')
    .map((term) => ({ term, points: (here?.[term] ?? 0) - (there?.[term] ?? 0) }))
    .sort((a, b) => b.points - a.points);
  return { code: 'better', ...(best ?? { term: 'reward', points: 0 }) };
}
