import { ParentDuty } from '../parent-duty.js';
import { parentSupply } from '../parent-hours.js';
import { isNamed, type Problem, type Subject } from '../problem.js';
import { type Term, TERMS } from '../score.js';
import { byTime, type Session, sessionKey, type Timetable } from '../timetable.js';
import type { BrokenRule } from '../unplaced.js';
import { comparePlaces, difference, type PlaceComparison, totalOf } from './compare-places.js';

/** One term of the score that speaks for (positive) or against (negative) the place a session has. */
export interface Reason {
  readonly term: Term;
  /** How many points this place has more in this term than the average of the other possible places. */
  readonly points: number;
}

export interface OtherPlace {
  readonly day: number;
  readonly start: number;
  /** family-week/2 only: who would give it there. */
  readonly parent?: string;
  /** Points the week would lose by moving the session there; 0 or less if it would be as good or better. */
  readonly cost: number;
  /** The change of each term. Terms that stay the same are left out. */
  readonly changes: readonly Reason[];
}

export interface SessionExplanation {
  readonly session: Session;
  /** `locked`: somebody pinned it. `only`: no other place is possible. `chosen`: other places were possible. */
  readonly kind: 'locked' | 'only' | 'chosen';
  /** The largest first. Empty unless the kind is `chosen`. */
  readonly reasons: readonly Reason[];
  /** Facts about this place, with which the client phrases the reasons. */
  readonly facts: {
    /** How many possible places of the week have a higher reward, and how many possible places there are. */
    readonly betterRewards: number;
    readonly places: number;
    /** Days on which the subject starts at the same time. */
    readonly sameStartDays: readonly number[];
    /** Points of parents' attention that it needs, and the least that is available during it. */
    readonly parentDemand: number;
    readonly parentSupply: number;
    /** family-week/2 only: who gives it, and which other teachers of the subject could give it there. */
    readonly parentId?: string;
    readonly otherTeachers?: readonly string[];
  };
  /** The next best place with everything else as it is. */
  readonly alternative?: OtherPlace;
  /** The place with the highest reward, if a rule forbids it. */
  readonly blocked?: {
    readonly day: number;
    readonly start: number;
    readonly by: readonly BrokenRule[];
  };
}

/** Explains why a session of a feasible timetable is where it is, by the terms of the score. */
export function explainSession(
  problem: Problem,
  sessions: Timetable,
  session: Session,
): SessionExplanation {
  const comparison = comparePlaces(problem, sessions, session);
  const isLocked = problem.locked.some((each) => sessionKey(each) === sessionKey(session));
  const isOnly = comparison.others.length === 0;
  const week: WeekOfSession = { problem, sessions, session, comparison };
  return {
    session,
    kind: isLocked ? 'locked' : isOnly ? 'only' : 'chosen',
    reasons: isLocked || isOnly ? [] : reasonsFor(comparison),
    facts: factsAbout(week),
    blocked: blockedBetter(week),
    ...(!isLocked && !isOnly && { alternative: nextBest(comparison) }),
  };
}

interface WeekOfSession {
  readonly problem: Problem;
  readonly sessions: Timetable;
  readonly session: Session;
  readonly comparison: PlaceComparison;
}

function reasonsFor({ here, others }: PlaceComparison): Reason[] {
  return TERMS.map((term) => {
    const average = others.reduce((sum, { terms }) => sum + terms[term], 0) / others.length;
    return { term, points: Math.round(here[term] - average) };
  })
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function nextBest({ here, others }: PlaceComparison): OtherPlace | undefined {
  const [best] = others
    .map(({ day, start, parent, terms }) => ({
      day,
      start,
      ...(parent !== undefined && { parent }),
      cost: totalOf(here) - totalOf(terms),
      changes: difference(terms, here).sort((a, b) => a.points - b.points),
    }))
    .sort((a, b) => a.cost - b.cost || byTime({ subject: '', ...a }, { subject: '', ...b }));
  return best;
}

function factsAbout({
  problem,
  sessions,
  session,
  comparison,
}: WeekOfSession): SessionExplanation['facts'] {
  const subject = subjectOf(problem, session);
  const places = [...comparison.others, ...wished(comparison), session];
  const own = rewardAt(subject, session);
  const supply = (parentSupply(problem)[session.day] ?? []).slice(
    session.start,
    session.start + subject.slots,
  );
  return {
    betterRewards: places.filter((place) => rewardAt(subject, place) > own).length,
    places: places.length,
    sameStartDays: sessions
      .filter(({ subject: id, start }) => id === session.subject && start === session.start)
      .map(({ day }) => day)
      .filter((day) => day !== session.day)
      .sort((a, b) => a - b),
    parentDemand: subject.parentDemand,
    parentSupply: Math.min(...supply),
    ...(isNamed(problem) && subject.parentDemand > 0 && teachersOf(problem, sessions, session)),
  };
}

/** Who gives the session, and who else could without anything else changing. */
function teachersOf(
  problem: Problem,
  sessions: Timetable,
  session: Session,
): Pick<SessionExplanation['facts'], 'parentId' | 'otherTeachers'> {
  const subject = subjectOf(problem, session);
  const index = sessions.findIndex((each) => sessionKey(each) === sessionKey(session));
  const parentId = sessions[index]?.parent;
  const duty = new ParentDuty(
    problem,
    sessions.filter((_, i) => i !== index),
  );
  const otherTeachers = (subject.teachers ?? [])
    .map(({ parent }) => parent)
    .filter(
      (parent) => parent !== parentId && duty.canGive(parent, subject, session.day, session.start),
    );
  return { parentId, otherTeachers };
}

/** Forbidden places on days that are allowed for the subject. */
function wished({ forbidden }: PlaceComparison): PlaceComparison['forbidden'] {
  return forbidden.filter(
    ({ by }) => !by.some(({ rule }) => rule === 'frozenDay' || rule === 'allowedDays'),
  );
}

function blockedBetter({
  problem,
  session,
  comparison,
}: WeekOfSession): SessionExplanation['blocked'] {
  const subject = subjectOf(problem, session);
  const own = rewardAt(subject, session);
  return (
    wished(comparison)
      .filter((place) => rewardAt(subject, place) > own)
      // Nobody wants a lesson outside the open hours.
      .filter(({ by }) => !by.some(({ rule }) => rule === 'window'))
      .sort((a, b) => rewardAt(subject, b) - rewardAt(subject, a))[0]
  );
}

function subjectOf(problem: Problem, session: Session): Subject {
  const subject = problem.subjects.find(({ id }) => id === session.subject);
  if (!subject)
    throw new RangeError(`session.subject must be a known subject, got ${session.subject}`);
  return subject;
}

function rewardAt({ reward }: Subject, { day, start }: { day: number; start: number }): number {
  return reward[day]?.[start] ?? 0;
}
