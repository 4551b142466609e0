import type { Problem } from '../problem.js';
import { scoreTimetable, type Term, TERMS } from '../score.js';
import { type Session, sessionKey, type Timetable } from '../timetable.js';
import { type BrokenRule, Occupancy } from '../unplaced.js';

/**
 * Why a re-planned lesson is not where it was, according to the rules and the score:
 * - `missed`: its old place is not in the rest of the week;
 * - `disruption`: the disruption forbids its old place, which was allowed before;
 * - `rule`: its old place breaks a rule, and broke it before the disruption too;
 * - `made-room`: another lesson that had to move is there now, or uses what it needs;
 * - `better`: it could have stayed, but the week scores more with it at its new place; `term` is the score term that gains most.
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

interface MoveContext {
  /** The problem as it was before the disruption. */
  readonly before: Problem;
  readonly problem: Problem;
  /** The new timetable. */
  readonly sessions: Timetable;
}

/** Why the session that was at `from` is at `to` now. */
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
  const stayed = new Occupancy(problem, others).named(from);
  return betterTerm(problem, sessions, [...others, stayed]);
}

/** The rules that one more session would break at `place`, next to the other sessions. */
export function blockersAt(problem: Problem, others: Timetable, place: Session): BrokenRule[] {
  const subject = problem.subjects.find(({ id }) => id === place.subject);
  return subject ? new Occupancy(problem, others).brokenAt(subject, place.day, place.start) : [];
}

function keyOf({ rule, childId, parentId, tripId }: BrokenRule): string {
  return [rule, childId, parentId, tripId].join('|');
}

/** The session that overlaps the place and has a child in common with it. */
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
