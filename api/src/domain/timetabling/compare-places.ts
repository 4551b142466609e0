import type { Problem, Subject } from './problem.js';
import { scoreTimetable, type Terms } from './score.js';
import { type Session, sessionKey, type Timetable } from './timetable.js';
import { Situation } from './unplaced.js';

/** A place, and what the whole week would score with the session there. */
export interface RatedPlace {
  readonly day: number;
  readonly start: number;
  readonly terms: Terms;
}

export interface PlaceComparison {
  readonly here: Terms;
  /** The week without the session. */
  readonly without: Terms;
  /** Every other place that breaks no rule, with all else as it is. */
  readonly others: readonly RatedPlace[];
  /** Places that only a parent's absence forbids. */
  readonly parentMissing: readonly RatedPlace[];
}

/** What the week scores with a session where it is, without it, and with it anywhere else it could be. */
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
  const rate = (place: Session): RatedPlace => ({
    day: place.day,
    start: place.start,
    terms: scoreTimetable(problem, [...rest, place]).terms,
  });
  const situation = new Situation(problem, rest);
  const others: RatedPlace[] = [];
  const parentMissing: RatedPlace[] = [];
  for (const place of placesOf(problem, subject)) {
    if (sessionKey(place) === sessionKey(session)) continue;
    const blockers = [...situation.blockersAt(subject, place.day, place.start)];
    if (blockers.length === 0) others.push(rate(place));
    else if (blockers.every((key) => key === 'parents')) parentMissing.push(rate(place));
  }
  return {
    here: scoreTimetable(problem, sessions).terms,
    without: scoreTimetable(problem, rest).terms,
    others,
    parentMissing,
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
