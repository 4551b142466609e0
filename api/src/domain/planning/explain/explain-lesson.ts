import type { LocalDate } from '../../calendar/index.js';
import type { KeptLesson, PlanningInput } from '../input/planning-input.js';
import type { Place } from '../problem/moving-lesson.js';
import { rewardTableOf } from '../reward/predicted-reward.js';
import {
  findPlaces,
  type LessonInWeek,
  type LessonPlaces,
  type PlaceCause,
  type RatedPlace,
} from './lesson-places.js';
import { type ObservedEffect, observedEffect } from './observed-effect.js';

/** A cause that speaks for (positive) or against (negative) the time a lesson has. */
export interface LessonReason {
  readonly code: PlaceCause['code'] | 'parent-free';
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
  /**
   * `chosen`: the time was compared with other free times of its week. `only`: no other time is free, and none is offered.
   * `week-full`: no other time of its week is free, and a time of another week is offered. `outside-hours`: the lesson
   * stands outside the family's hours, so that nothing speaks for its time.
   */
  readonly kind: 'chosen' | 'only' | 'week-full' | 'outside-hours';
  /** Largest first; without `parent-free` they add up to the score here less the average score elsewhere. */
  readonly reasons: readonly LessonReason[];
  /** What the lesson adds to its week here, and on average at the other times; reward points. */
  readonly score: number;
  readonly averageElsewhere: number;
  /** Who gives the lesson, of whom its reasons speak; null where it needs nobody. */
  readonly adultId: string | null;
  /** Dates on which the subject begins at the same time. */
  readonly sameTimeOn: readonly LocalDate[];
  /** The first of the offered times. Cost in points; below 0 where that time would be better. */
  readonly alternative: PlaceOffer | null;
}

/** An offered time of a lesson. */
export interface PlaceOffer extends Place {
  /** Points that going there costs; below 0 where it would be better there. */
  readonly cost: number;
  /** What would be lost most of all; null where nothing stands out. */
  readonly mostly: LessonReason | null;
}

/** What the search found for a lesson. */
export interface FoundPlaces {
  /** The places of its own week. */
  readonly places: LessonPlaces;
  /** The times that the family is offered, in its week or in a later one. */
  readonly offers: readonly PlaceOffer[];
}

/** Explains why a lesson stands where it does, from what the search for its places found. */
export function explainLesson(
  planningInput: PlanningInput,
  asked: LessonInWeek,
  { places, offers }: FoundPlaces,
): LessonExplanation {
  const { here, free, parentMissing, sameTimeOn } = isAhead(asked)
    ? places
    : findPlaces(planningInput, { ...asked, today: asked.monday, nowMinute: 0 });
  const [alternative = null] = offers;
  const averageElsewhere = mean(free.map(({ scoreDelta }) => scoreDelta));
  const common = {
    averageElsewhere,
    adultId: here?.adultId ?? asked.lesson.adultId,
    sameTimeOn,
    alternative,
  };
  if (!here) return { kind: 'outside-hours', reasons: [], score: 0, ...common };
  const reasons = [
    ...reasonsAgainst(planningInput, asked.lesson, { here, others: free }),
    ...parentFree(here, parentMissing),
  ];
  const whereNoneIsFree = alternative === null ? 'only' : 'week-full';
  return {
    kind: free.length > 0 ? 'chosen' : whereNoneIsFree,
    reasons: reasons.sort((a, b) => b.points - a.points),
    score: here.scoreDelta,
    ...common,
  };
}

/** What going from the lesson's place to some others would cost, and what would be lost most of all. */
export function pricePlaces(
  planningInput: PlanningInput,
  { lesson, here }: { readonly lesson: KeptLesson; readonly here: LessonPlaces['here'] },
  places: readonly RatedPlace[],
): PlaceOffer[] {
  return places.map((place) => {
    const { date, startMinute, scoreDelta } = place;
    if (!here) return { date, startMinute, cost: -scoreDelta, mostly: null };
    const lost = reasonsAgainst(planningInput, lesson, { here, others: [place] });
    const [mostly] = lost.sort((a, b) => b.points - a.points);
    const stands = mostly !== undefined && mostly.points > 0;
    return {
      date,
      startMinute,
      cost: here.scoreDelta - scoreDelta,
      mostly: stands ? mostly : null,
    };
  });
}

/**
 * A lesson ahead is compared with the times that are still to come. One that is past is compared with its whole week, as
 * it was when the week was planned.
 */
function isAhead({ lesson, today, nowMinute }: LessonInWeek): boolean {
  return lesson.date > today || (lesson.date === today && lesson.startMinute >= nowMinute);
}

/** Compares a place with the average of others, cause by cause. */
function reasonsAgainst(
  planningInput: PlanningInput,
  lesson: KeptLesson,
  { here, others }: { readonly here: RatedPlace; readonly others: readonly RatedPlace[] },
): LessonReason[] {
  if (others.length === 0) return [];
  const elsewhere = others.map(({ causes }) => pointsByCause(causes));
  return here.causes
    .map((cause) => {
      const average = mean(elsewhere.map((points) => points.get(keyOf(cause)) ?? 0));
      return grounded(planningInput, lesson, { ...cause, points: cause.points - average });
    })
    .filter(({ points }) => Math.abs(points) > 1e-9);
}

function pointsByCause(causes: readonly PlaceCause[]): ReadonlyMap<string, number> {
  return new Map(causes.map((cause) => [keyOf(cause), cause.points]));
}

function keyOf({ code, childId }: PlaceCause): string {
  return `${code} ${childId ?? ''}`;
}

function grounded(
  { preferences }: PlanningInput,
  { subjectId, startMinute }: KeptLesson,
  reason: LessonReason,
): LessonReason {
  const { childId } = reason;
  if (reason.code !== 'learned' || childId === null || subjectId === null) return reason;
  const table = rewardTableOf(preferences, { childId, subjectId });
  if (!table) return reason;
  const { ownShare } = table;
  return { ...reason, rests: { ownShare, observed: observedEffect(table, startMinute) } };
}

/** What the week would gain if a parent were free at another time: what it is good for that a parent is free here. */
function parentFree(here: RatedPlace, parentMissing: readonly RatedPlace[]): LessonReason[] {
  if (parentMissing.length === 0) return [];
  const best = Math.max(...parentMissing.map(({ scoreDelta }) => scoreDelta));
  return [{ code: 'parent-free', childId: null, points: Math.max(0, best - here.scoreDelta) }];
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
