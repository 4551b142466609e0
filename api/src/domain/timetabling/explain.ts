import type { Rule } from './constraints/constraint.js';
import { parentSupply, type Problem, type Subject } from './problem.js';
import { scoreTimetable, type Term, type Terms, TERMS } from './score.js';
import { byTime, type Session, sessionKey, type Timetable } from './timetable.js';
import { Situation } from './unplaced.js';

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
    readonly by: readonly Blocking[];
  };
}

export interface Blocking {
  readonly rule: Rule;
  readonly childId?: string;
}

/** Why a session of a feasible timetable is where it is, from the score's own terms. */
export function explainSession(
  problem: Problem,
  sessions: Timetable,
  session: Session,
): SessionExplanation {
  const subject = problem.subjects.find((entry) => entry.id === session.subject);
  const index = sessions.findIndex((entry) => sessionKey(entry) === sessionKey(session));
  if (!subject || index < 0)
    throw new Error(`session must be in the timetable, got ${sessionKey(session)}`);
  const rest = sessions.filter((_, i) => i !== index);
  const situation = new Situation(problem, rest);
  const places = placesOf(problem, subject);
  const open = places.filter(
    ({ day, start }) => situation.blockersAt(subject, day, start).size === 0,
  );
  const others = open.filter(({ day, start }) => day !== session.day || start !== session.start);

  const near = neighbourhood(problem, subject);
  const nearRest = rest.filter((entry) => near.subjects.some(({ id }) => id === entry.subject));
  const termsAt = (day: number, start: number): Terms =>
    scoreTimetable(near, [...nearRest, { subject: subject.id, day, start }]).terms;
  const here = termsAt(session.day, session.start);
  const rated = others.map((place) => ({ ...place, terms: termsAt(place.day, place.start) }));

  const isLocked = problem.locked.some((entry) => sessionKey(entry) === sessionKey(session));
  const explanation = {
    session,
    kind: isLocked
      ? ('locked' as const)
      : others.length === 0
        ? ('only' as const)
        : ('chosen' as const),
    reasons: isLocked ? [] : reasonsFor(here, rated),
    facts: factsAbout(problem, subject, session, rest, places),
    blocked: blockedBetter(subject, session, places, situation),
  };
  if (isLocked || rated.length === 0) return explanation;
  const [best] = rated
    .map(({ day, start, terms }) => ({
      day,
      start,
      cost: total(here) - total(terms),
      changes: changes(here, terms),
    }))
    .sort((a, b) => a.cost - b.cost || byTime({ subject: '', ...a }, { subject: '', ...b }));
  return { ...explanation, alternative: best };
}

/** Every time of the week that the subject's own wishes allow. */
function placesOf(problem: Problem, subject: Subject): { day: number; start: number }[] {
  const places: { day: number; start: number }[] = [];
  for (let day = 0; day < problem.days; day++) {
    if (problem.frozenDays.includes(day)) continue;
    if (subject.allowedDays && !subject.allowedDays.includes(day)) continue;
    for (let start = 0; start + subject.slots <= problem.slotsPerDay; start++) {
      if (subject.fixedStart === null || subject.fixedStart === start) places.push({ day, start });
    }
  }
  return places;
}

/** The part of the problem whose score a session of the subject can change: its members and all they learn. */
function neighbourhood(problem: Problem, subject: Subject): Problem {
  const isNear = (other: Subject): boolean =>
    other.members.some((id) => subject.members.includes(id));
  const subjects = problem.subjects.filter(isNear);
  return {
    ...problem,
    children: problem.children.filter((child) => subject.members.includes(child.id)),
    subjects: subjects.map((other) => ({
      ...other,
      members: other.members.filter((id) => subject.members.includes(id)),
    })),
    previous: problem.previous.filter((session) => session.subject === subject.id),
  };
}

function reasonsFor(here: Terms, others: readonly { terms: Terms }[]): Reason[] {
  if (others.length === 0) return [];
  return TERMS.map((term) => {
    const average = others.reduce((sum, { terms }) => sum + terms[term], 0) / others.length;
    return { term, points: Math.round(here[term] - average) };
  })
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function changes(here: Terms, there: Terms): Reason[] {
  return TERMS.map((term) => ({ term, points: there[term] - here[term] }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => a.points - b.points);
}

function total(terms: Terms): number {
  return TERMS.reduce((sum, term) => sum + terms[term], 0);
}

function factsAbout(
  problem: Problem,
  subject: Subject,
  session: Session,
  rest: Timetable,
  places: readonly { day: number; start: number }[],
): SessionExplanation['facts'] {
  const rewardAt = (day: number, start: number): number => subject.reward[day]?.[start] ?? 0;
  const own = rewardAt(session.day, session.start);
  const supply = (parentSupply(problem)[session.day] ?? []).slice(
    session.start,
    session.start + subject.slots,
  );
  return {
    betterRewards: places.filter(({ day, start }) => rewardAt(day, start) > own).length,
    places: places.length,
    sameStartDays: rest
      .filter((entry) => entry.subject === subject.id && entry.start === session.start)
      .map((entry) => entry.day)
      .sort((a, b) => a - b),
    parentDemand: subject.parentDemand,
    parentSupply: Math.min(...supply),
  };
}

function blockedBetter(
  subject: Subject,
  session: Session,
  places: readonly { day: number; start: number }[],
  situation: Situation,
): SessionExplanation['blocked'] {
  const rewardAt = (day: number, start: number): number => subject.reward[day]?.[start] ?? 0;
  const own = rewardAt(session.day, session.start);
  const better = places
    .filter(({ day, start }) => rewardAt(day, start) > own)
    .map((place) => ({ ...place, by: [...situation.blockersAt(subject, place.day, place.start)] }))
    // Times outside the open hours are nobody's wish.
    .filter(({ by }) => by.length > 0 && !by.some((key) => key.startsWith('window')))
    .sort((a, b) => rewardAt(b.day, b.start) - rewardAt(a.day, a.start))[0];
  if (!better) return undefined;
  const by = better.by.map((key) => {
    const [rule, childId] = key.split('|') as [Rule, string?];
    return childId === undefined ? { rule } : { rule, childId };
  });
  return { day: better.day, start: better.start, by };
}
