import { addDays, DAYS_PER_WEEK, type LocalDate } from '../../calendar/index.js';
import {
  comparePlaces,
  type PlaceComparison,
  type Problem,
  type RatedPlace,
  type Session,
  type Term,
  TERMS,
  type Terms,
  type Timetable,
} from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { rewardTableOf } from '../reward/predicted-reward.js';
import { lessonsWeek, type LessonsWeek, rewardInput, sessionAt } from '../problem/lessons-week.js';
import type { Place } from '../problem/moving-lesson.js';
import { taken } from '../replan/disruption.js';
import { type RewardPart, rewardParts } from '../reward/week-rewards.js';
import { type ObservedEffect, observedEffect } from './observed-effect.js';

/** A cause that speaks for (positive) or against (negative) the time a lesson has. */
export interface LessonReason {
  readonly code: RewardPart['cause'] | Exclude<Term, 'reward'> | 'parent-free';
  /** The child that the cause concerns, if there is one. */
  readonly childId: string | null;
  /**
   * Points by which this time is better in this respect than the average of the other times that the lesson could have.
   */
  readonly points: number;
  /** The data that a learned cause rests on; only a learned cause has it. */
  readonly rests?: LearnedGround;
}

/** The data behind a reward that was learned of a child in a subject. */
export interface LearnedGround {
  /** 0 to 1: how far the reward rests on the child's own record. */
  readonly ownShare: number;
  /** The effect in the child's record that speaks for the lesson's time; null where the record is too small to say. */
  readonly observed: ObservedEffect | null;
}

export interface LessonExplanation {
  /** `only`: no other time of the week is possible. `chosen`: the time was compared with others. */
  readonly kind: 'only' | 'chosen';
  /** Largest first; without `parent-free` they add up to the score here less the average score elsewhere. */
  readonly reasons: readonly LessonReason[];
  /** Score of the week with the lesson here, and on average over the other times; reward points. */
  readonly score: number;
  readonly averageElsewhere: number;
  /** Dates on which the subject begins at the same time. */
  readonly sameTimeOn: readonly LocalDate[];
  /** The best other time if everything else stays. Cost in points; below 0 where that time would be better. */
  readonly alternative:
    (Place & { readonly cost: number; readonly mostly: LessonReason | null }) | null;
}

interface LessonInWeek {
  readonly monday: LocalDate;
  readonly today: LocalDate;
  readonly nowMinute: number;
  readonly lesson: KeptLesson;
  /** All other lessons of the week. */
  readonly others: readonly KeptLesson[];
}

/**
 * Explains why a lesson stands where it does, from the terms of the score. Null where it lies outside the family's
 * hours.
 */
export function explainLesson(
  planningInput: PlanningInput,
  asked: LessonInWeek,
): LessonExplanation | null {
  const { lesson, others, today, nowMinute } = asked;
  const isAhead = lesson.date > today || (lesson.date === today && lesson.startMinute >= nowMinute);
  const past = taken(today, { ownerKind: 'family', startMinute: 0, endMinute: nowMinute });
  const observed = isAhead
    ? { ...planningInput, taken: [...planningInput.taken, past] }
    : planningInput;
  const lessons = [lesson, ...others];
  const week = lessonsWeek(observed, { ...asked, movable: lessons, kept: [] });
  const sessions = lessons.flatMap((each) => {
    const subject = week.subjectOf.get(each.itemId) ?? '';
    return sessionAt(week, subject, each) ?? [];
  });
  const session = sessionAt(week, week.subjectOf.get(lesson.itemId) ?? '', lesson);
  if (!session) return null;
  const frozenDays = isAhead
    ? week.grid.dates.flatMap((date, day) => (date < today ? [day] : []))
    : [];
  const problem: Problem = { ...week.problem, frozenDays };
  return explain({
    planningInput,
    week: { ...week, problem },
    session,
    sessions,
    lesson,
  });
}

interface Situation {
  readonly planningInput: PlanningInput;
  readonly week: LessonsWeek;
  readonly session: Session;
  readonly sessions: Timetable;
  readonly lesson: KeptLesson;
}

function explain(situation: Situation): LessonExplanation {
  const { week, session, sessions, lesson } = situation;
  const comparison = comparePlaces(week.problem, sessions, session);
  const { here, others } = comparison;
  const elsewhere = others.map(({ terms }) => total(terms));
  return {
    kind: others.length === 0 ? 'only' : 'chosen',
    reasons: [...reasonsAgainst(situation, others, here), ...parentFree(comparison)].sort(
      (a, b) => b.points - a.points,
    ),
    score: total(here),
    averageElsewhere: mean(elsewhere),
    sameTimeOn: sessions.flatMap((other) => {
      const isTwin = other.subject === session.subject && other.start === session.start;
      const date = week.grid.dates[other.day];
      return isTwin && date !== undefined && date !== lesson.date ? [date] : [];
    }),
    alternative: alternativeOf(situation, comparison),
  };
}

/** Compares the place with the average of the others: the reward by its causes, and every other term of the score. */
function reasonsAgainst(
  situation: Situation,
  others: readonly RatedPlace[],
  here: Terms,
): LessonReason[] {
  if (others.length === 0) return [];
  const parts = partsAt(situation, situation.session);
  const elsewhere = others.map((place) => partsAt(situation, place));
  const reward = parts.map(({ cause, childId, points }, i): LessonReason => ({
    code: cause,
    childId,
    points: points - mean(elsewhere.map((list) => list[i]?.points ?? 0)),
  }));
  const terms = TERMS.flatMap((term): LessonReason[] => {
    if (term === 'reward') return [];
    const points = here[term] - mean(others.map((place) => place.terms[term]));
    return [{ code: term, childId: null, points }];
  });
  return [...reward.map((reason) => grounded(situation, reason)), ...terms].filter(
    ({ points }) => Math.abs(points) > 1e-9,
  );
}

function grounded({ planningInput, lesson }: Situation, reason: LessonReason): LessonReason {
  const { childId } = reason;
  const { subjectId, startMinute } = lesson;
  if (reason.code !== 'learned' || childId === null || subjectId === null) return reason;
  const table = rewardTableOf(planningInput.preferences, { childId, subjectId });
  if (!table) return reason;
  const { ownShare } = table;
  return { ...reason, rests: { ownShare, observed: observedEffect(table, startMinute) } };
}

function partsAt(
  { planningInput, week, lesson }: Situation,
  place: { day: number; start: number },
) {
  const subject = week.problem.subjects.find(({ id }) => id === week.subjectOf.get(lesson.itemId));
  const input = rewardInput(planningInput, week, {
    lesson,
    sessions: subject?.sessionsPerWeek ?? 1,
  });
  return input ? rewardParts(week.grid, input, place) : [];
}

/** What the week would gain if a parent were free at another time: what it is good for that a parent is free here. */
function parentFree({ here, parentMissing }: PlaceComparison): LessonReason[] {
  if (parentMissing.length === 0) return [];
  const best = Math.max(...parentMissing.map(({ terms }) => total(terms)));
  return [{ code: 'parent-free', childId: null, points: Math.max(0, best - total(here)) }];
}

function alternativeOf(
  situation: Situation,
  { here, others }: PlaceComparison,
): LessonExplanation['alternative'] {
  const { grid } = situation.week;
  const [best] = [...others].sort((a, b) => total(b.terms) - total(a.terms));
  if (!best) return null;
  const [mostly] = reasonsAgainst(situation, [best], here).sort((a, b) => b.points - a.points);
  return {
    date: grid.dates[best.day] ?? addDays(grid.monday, Math.min(best.day, DAYS_PER_WEEK - 1)),
    startMinute: grid.minuteAt(best.start),
    cost: total(here) - total(best.terms),
    mostly: mostly && mostly.points > 0 ? mostly : null,
  };
}

function total(terms: Terms): number {
  return TERMS.reduce((sum, term) => sum + terms[term], 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
