import { parentSupply, type Problem, type Subject } from '../problem.js';
import { type Term, TERMS } from '../score.js';
import { byTime, type Session, sessionKey, type Timetable } from '../timetable.js';
import type { BrokenRule } from '../unplaced.js';
import { comparePlaces, difference, type PlaceComparison, totalOf } from './compare-places.js';

/** One term of the score that speaks for (positive) or against (negative) the place a session has. */
export interface Reason {
  readonly term: Term;
  /** Points by which this place is better in this term than the average of the places it could have instead. */
  readonly points: number;
}

export interface OtherPlace {
  readonly day: number;
  readonly start: number;
  /** Points the week would lose by moving the session there; 0 or less if it would be as good or better. */
  readonly cost: number;
  /** The same by term: what changes, and by how much. Terms that stay the same are left out. */
  readonly changes: readonly Reason[];
}

export interface SessionExplanation {
  readonly session: Session;
  /** `locked`: somebody pinned it. `only`: nowhere else would do. `chosen`: it was weighed against other places. */
  readonly kind: 'locked' | 'only' | 'chosen';
  /** Largest first. Empty unless chosen. */
  readonly reasons: readonly Reason[];
  /** What the score knows about this place, to say the reasons in words. */
  readonly facts: {
    /** How many of the times it could have in the week promise more reward, and how many such times there are. */
    readonly betterRewards: number;
    readonly places: number;
    /** Days on which the subject starts at the same time. */
    readonly sameStartDays: readonly number[];
    /** Points of parents' attention it draws, and the least that is on offer while it runs. */
    readonly parentDemand: number;
    readonly parentSupply: number;
  };
  /** The next best place with everything else as it is. */
  readonly alternative?: OtherPlace;
  /** The time with the most reward, when something keeps the session from it. */
  readonly blocked?: {
    readonly day: number;
    readonly start: number;
    readonly by: readonly BrokenRule[];
  };
}

/** Why a session of a feasible timetable is where it is, from the score's own terms. */
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
    .map(({ day, start, terms }) => ({
      day,
      start,
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
  };
}

/** Forbidden places on days that the subject may have at all. */
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
      // Times outside the open hours are nobody's wish.
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
