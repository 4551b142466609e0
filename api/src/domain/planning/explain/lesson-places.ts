import { addDays, DAYS_PER_WEEK, type LocalDate, mondayOf } from '../../calendar/index.js';
import {
  ratePlaces,
  type Session,
  SLOT_MINUTES,
  type Term,
  TERMS,
} from '../../timetabling/index.js';
import { type KeptLesson, type PlanningInput, type PlanRequest } from '../input/planning-input.js';
import { subjectInWeek } from '../input/subject-over-time.js';
import { givenBy } from '../input/teaching.js';
import { lessonsWeek, type LessonsWeek, rewardInput, sessionAt } from '../problem/lessons-week.js';
import { MovingLesson, type Place } from '../problem/moving-lesson.js';
import { namedSessions } from '../problem/named-sessions.js';
import type { RewardInput, RewardPart } from '../reward/week-rewards.js';
import { rewardParts } from '../reward/week-rewards.js';

/** A lesson, the week in which it looks for a place, and everything else that stands in that week. */
export interface LessonInWeek {
  readonly monday: LocalDate;
  readonly today: LocalDate;
  readonly nowMinute: number;
  /** It may stand in another week. */
  readonly lesson: KeptLesson;
  /** All other lessons of the week. */
  readonly others: readonly KeptLesson[];
}

/** A part of what a lesson adds to the score at a place: a cause of the reward, a term of the score, or a wish that a move by hand may break. */
export interface PlaceCause {
  readonly code: RewardPart['cause'] | Exclude<Term, 'reward'> | 'same-day' | 'fixed-time';
  readonly childId: string | null;
  readonly points: number;
}

/** A place, and what the lesson adds to the week there. The causes add up to `scoreDelta`. */
export interface RatedPlace extends Place {
  readonly scoreDelta: number;
  /** Who gives it there: who does now wherever they can; null where it needs nobody, or nobody could. */
  readonly adultId: string | null;
  readonly causes: readonly PlaceCause[];
}

/** All places of one week for one lesson. */
export interface LessonPlaces {
  /** Where the lesson stands; null in another week, and where that is outside the family's hours. */
  readonly here: RatedPlace | null;
  /** Every other place that no rule forbids, by day and time. */
  readonly free: readonly RatedPlace[];
  /** Every place that only the rule on parents' attention forbids. */
  readonly parentMissing: readonly RatedPlace[];
  /** The other days on which a lesson of the subject begins at the same time. */
  readonly sameTimeOn: readonly LocalDate[];
}

/** A parent may move a lesson to a day that has its subject already, and away from its fixed time. Both come last. */
const SAME_DAY_POINTS = 500;
const FIXED_TIME_POINTS = 500;

/**
 * The one search for places of a lesson. What is free is decided by the rule that also decides whether a move is
 * refused (`MovingLesson`), and what the lesson adds there to the score of the whole week.
 */
export function findPlaces(planningInput: PlanningInput, asked: LessonInWeek): LessonPlaces {
  const found = new MovingLesson(
    planningInput,
    requestOf(planningInput, asked),
    asked.lesson,
  ).places();
  const week = statedWeek(planningInput, asked);
  const rate = (places: readonly Place[]): RatedPlace[] =>
    ratedPlaces(planningInput, asked, week, places);
  const { lesson } = asked;
  return {
    here: isOnGrid(week, lesson) ? (rate([lesson])[0] ?? null) : null,
    free: rate(found.flatMap(({ place, refusal }) => (refusal === null ? place : []))),
    parentMissing: rate(
      // The rule on parents is the last that is asked, so nothing else forbids such a place.
      found.flatMap(({ place, refusal }) => (refusal?.rule === 'parents' ? place : [])),
    ),
    sameTimeOn: asked.others.flatMap(({ subjectId, startMinute, date }) => {
      const isTwin = subjectId !== null && subjectId === lesson.subjectId;
      return isTwin && startMinute === lesson.startMinute && date !== lesson.date ? date : [];
    }),
  };
}

function requestOf({ learners }: PlanningInput, asked: LessonInWeek): PlanRequest {
  return {
    firstDate: asked.monday,
    lastDate: addDays(asked.monday, DAYS_PER_WEEK - 1),
    childIds: learners.map(({ id }) => id),
    subjectIds: [],
    today: asked.today,
    nowMinute: asked.nowMinute,
    usesRestOfToday: true,
    kept: asked.others,
  };
}

interface StatedWeek extends LessonsWeek {
  readonly subjectId: string;
  readonly rest: readonly Session[];
  readonly reward: RewardInput | null;
}

function statedWeek(planningInput: PlanningInput, asked: LessonInWeek): StatedWeek {
  const { lesson, others, monday } = asked;
  const movable = [lesson, ...others];
  const week = lessonsWeek(planningInput, { monday, movable, kept: [] });
  const subjectId = week.subjectOf.get(lesson.itemId) ?? '';
  const sessions = week.problem.subjects.find(({ id }) => id === subjectId)?.sessionsPerWeek ?? 1;
  return {
    ...week,
    subjectId,
    rest: namedSessions(
      week.problem,
      others.flatMap((each) => sessionAt(week, week.subjectOf.get(each.itemId) ?? '', each) ?? []),
    ),
    reward: rewardInput(planningInput, week, { lesson, sessions }),
  };
}

function isOnGrid({ grid }: LessonsWeek, lesson: KeptLesson): boolean {
  return sessionAt({ grid }, '', lesson) !== null;
}

function ratedPlaces(
  planningInput: PlanningInput,
  asked: LessonInWeek,
  week: StatedWeek,
  places: readonly Place[],
): RatedPlace[] {
  const { grid, subjectId, problem, rest, reward } = week;
  const sessions = places.map(({ date, startMinute }) => ({
    subject: subjectId,
    day: grid.dates.indexOf(date),
    start: grid.slotAt(startMinute),
    ...givenBy(asked.lesson),
  }));
  return ratePlaces(problem, rest, sessions).map(
    ({ day, start, parent = null, terms }, i): RatedPlace => {
      const { date, startMinute } = places[i] ?? asked.lesson;
      const causes: PlaceCause[] = [
        ...(reward ? rewardParts(grid, reward, { day, start }).map(toCause) : []),
        ...TERMS.flatMap((code) =>
          code === 'reward' ? [] : { code, childId: null, points: terms[code] },
        ),
        ...brokenWishes(planningInput, asked, { date, startMinute }),
      ];
      return {
        date,
        startMinute,
        adultId: parent,
        causes,
        scoreDelta: causes.reduce((sum, { points }) => sum + points, 0),
      };
    },
  );
}

function toCause({ cause: code, childId, points }: RewardPart): PlaceCause {
  return { code, childId, points };
}

function brokenWishes(
  { subjects }: PlanningInput,
  { lesson, others }: LessonInWeek,
  { date, startMinute }: Place,
): PlaceCause[] {
  const known = subjects.find(({ id }) => id === lesson.subjectId);
  const taught = known && subjectInWeek(known, mondayOf(date));
  const fixed = taught?.fixedStartMinute ?? null;
  const isTwice =
    taught && others.some((each) => each.date === date && each.subjectId === taught.id);
  return [
    { code: 'same-day', childId: null, points: isTwice ? -SAME_DAY_POINTS : 0 },
    {
      code: 'fixed-time',
      childId: null,
      points: fixed === null || fixed === startMinute ? 0 : -FIXED_TIME_POINTS,
    },
  ];
}

/** The places to offer: one for each stretch of free time on a day, the best start in it; the cheapest first. */
export function offeredPlaces(
  { free }: Pick<LessonPlaces, 'free'>,
  { lesson, today }: Pick<LessonInWeek, 'lesson' | 'today'>,
  limit: number,
): RatedPlace[] {
  const best = stretchesOf(free, lesson)
    .flatMap((stretch) => bestOf(stretch, lesson))
    .sort(byScoreDelta);
  const isLaterToday = ({ date, startMinute }: Place): boolean =>
    date === today && (lesson.date !== today || startMinute > lesson.startMinute);
  const offered = best.slice(0, limit);
  const later = best.find(isLaterToday);
  if (!later || limit < 2 || offered.some(isLaterToday)) return offered;
  return [...offered.slice(0, -1), later];
}

function byScoreDelta(a: RatedPlace, b: RatedPlace): number {
  const byDate = a.date < b.date ? -1 : Number(a.date > b.date);
  return b.scoreDelta - a.scoreDelta || byDate || a.startMinute - b.startMinute;
}

/** Places of one day whose times touch or overlap are one stretch of free time. */
function stretchesOf(free: readonly RatedPlace[], { minutes }: KeptLesson): RatedPlace[][] {
  const length = Math.ceil(minutes / SLOT_MINUTES) * SLOT_MINUTES;
  const stretches: RatedPlace[][] = [];
  for (const place of free) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    const isNear = last?.date === place.date && place.startMinute <= last.startMinute + length;
    if (stretch && isNear) stretch.push(place);
    else stretches.push([place]);
  }
  return stretches;
}

/**
 * The best start of a stretch. Where the lesson itself stands in it, there are two: one before the lesson and one after it,
 * as the calendar shows two gaps. A start that only shifts the lesson by some minutes is taken if its side has no other.
 */
function bestOf(stretch: readonly RatedPlace[], lesson: KeptLesson): RatedPlace[] {
  const { date, startMinute, minutes } = lesson;
  const best = (isOne: (shift: number) => boolean): RatedPlace[] =>
    stretch
      .filter((place) => isOne(place.startMinute - startMinute))
      .sort(byScoreDelta)
      .slice(0, 1);
  if (stretch[0]?.date !== date) return best(() => true);
  const apart = best((shift) => shift >= minutes);
  const after = apart.length > 0 ? apart : best((shift) => shift > 0);
  const before = best((shift) => -shift >= minutes);
  const found = [...before, ...after];
  return found.length > 0 ? found : best(() => true);
}
