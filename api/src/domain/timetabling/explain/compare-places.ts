import { isNamed, type Problem, type Subject } from '../problem.js';
import { scoreTimetable, TERMS, type Term, type Terms } from '../score.js';
import { type Session, sessionKey, type Timetable } from '../timetable.js';
import { type BrokenRule, Occupancy } from '../unplaced.js';

/** A place, and the score terms of the whole week with the session there. */
export interface RatedPlace {
  readonly day: number;
  readonly start: number;
  /** family-week/2 only: who would give it there, at the lowest cost. */
  readonly parent?: string;
  readonly terms: Terms;
}

/** A place that a rule forbids, with everything else as it is. */
interface ForbiddenPlace {
  readonly day: number;
  readonly start: number;
  readonly by: readonly BrokenRule[];
}

export interface PlaceComparison {
  readonly here: Terms;
  /** The score terms of the week without the session. */
  readonly without: Terms;
  /** Every other place that breaks no rule, with everything else as it is. */
  readonly others: readonly RatedPlace[];
  /** Places that only the rule on parents' attention forbids. */
  readonly parentMissing: readonly RatedPlace[];
  /** Every other place that breaks a rule, including those in `parentMissing`. */
  readonly forbidden: readonly ForbiddenPlace[];
}

/** Scores the week with a session where it is, without it, and with it at every other place. */
export function comparePlaces(
  problem: Problem,
  sessions: Timetable,
  session: Session,
): PlaceComparison {
  const subject = problem.subjects.find(({ id }) => id === session.subject);
  const index = sessions.findIndex((each) => sessionKey(each) === sessionKey(session));
  if (!subject || index < 0)
    throw new RangeError(`session must be in the timetable, got ${sessionKey(session)}`);
  const rest = sessions.filter((_, i) => i !== index);
  const here = scoreTimetable(problem, sessions).terms;
  const rate = raterOf({ problem, subject, session, rest, here });
  const occupancy = new Occupancy(problem, rest);
  const others: RatedPlace[] = [];
  const parentMissing: RatedPlace[] = [];
  const forbidden: ForbiddenPlace[] = [];
  for (const place of placesOf(problem, subject)) {
    if (sessionKey(place) === sessionKey(session)) continue;
    const { day, start } = place;
    const by = occupancy.brokenAt(subject, day, start);
    const named = occupancy.named(place);
    if (by.length === 0) others.push(rate(named));
    else forbidden.push({ day, start, by });
    if (by.length > 0 && by.every(({ rule }) => rule === 'parents'))
      parentMissing.push(rate(named));
  }
  const without = scoreTimetable(problem, rest).terms;
  return { here, without, others, parentMissing, forbidden };
}

/**
 * What a session adds to the score of a week at each of some places, by term. `rest` is the week without the session. A place
 * that names a parent is given by that one wherever they can.
 */
export function ratePlaces(
  problem: Problem,
  rest: Timetable,
  places: readonly Session[],
): RatedPlace[] {
  const [first] = places;
  const subject = problem.subjects.find(({ id }) => id === first?.subject);
  if (!subject) return [];
  const near = neighbourhood(problem, subject);
  const nearIds = new Set(near.subjects.map(({ id }) => id));
  const nearRest = rest.filter((each) => nearIds.has(each.subject));
  const without = scoreTimetable(near, nearRest).terms;
  const occupancy = new Occupancy(problem, rest);
  return places.map((place) => {
    const named = occupancy.keptOrNamed(place);
    const terms = { ...scoreTimetable(near, [...nearRest, named]).terms };
    for (const term of TERMS) terms[term] -= without[term];
    return rated(named, terms);
  });
}

/** The difference of two scores by term, without the terms that are equal. */
export function difference(more: Terms, less: Terms): { term: Term; points: number }[] {
  return TERMS.map((term) => ({ term, points: more[term] - less[term] })).filter(
    ({ points }) => points !== 0,
  );
}

export function totalOf(terms: Terms): number {
  return TERMS.reduce((sum, term) => sum + terms[term], 0);
}

interface Rating {
  readonly problem: Problem;
  readonly subject: Subject;
  readonly session: Session;
  readonly rest: Timetable;
  readonly here: Terms;
}

/** Scores only the part of the week that the session can change, and adds the difference to the score of the whole. */
function raterOf({ problem, subject, session, rest, here }: Rating) {
  const near = neighbourhood(problem, subject);
  const nearIds = new Set(near.subjects.map(({ id }) => id));
  const nearRest = rest.filter((each) => nearIds.has(each.subject));
  const termsAt = (place: Session): Terms => scoreTimetable(near, [...nearRest, place]).terms;
  const nearHere = termsAt(session);
  return (place: Session): RatedPlace => {
    const there = termsAt(place);
    const terms = { ...here };
    for (const term of TERMS) terms[term] += there[term] - nearHere[term];
    return rated(place, terms);
  };
}

function rated({ day, start, parent }: Session, terms: Terms): RatedPlace {
  return { day, start, terms, ...(parent !== undefined && { parent }) };
}

/**
 * The part of the problem whose score a session of the subject can change: its members and all their subjects. Where sessions name their
 * parent, every subject that needs one belongs to it, because the parents' load counts as a whole.
 */
function neighbourhood(problem: Problem, subject: Subject): Problem {
  const isMember = (id: string): boolean => subject.members.includes(id);
  return {
    ...problem,
    children: problem.children.filter(({ id }) => isMember(id)),
    subjects: problem.subjects
      .filter(
        ({ members, parentDemand }) =>
          members.some(isMember) || (isNamed(problem) && parentDemand > 0),
      )
      .map((other) => ({ ...other, members: other.members.filter(isMember) })),
    previous: problem.previous.filter((session) => session.subject === subject.id),
  };
}

function placesOf({ days, slotsPerDay }: Problem, { id, slots, fixedStart }: Subject): Session[] {
  const starts =
    fixedStart === null
      ? Array.from({ length: Math.max(0, slotsPerDay - slots + 1) }, (_, start) => start)
      : [fixedStart];
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    starts.map((start) => ({ subject: id, day, start })),
  );
}
