import { shareInPeriods, type Span } from '../../calendar/index.js';
import { SLOT_MINUTES } from '../../timetabling/index.js';
import { lunchOf } from './after-lunch.js';
import type { MealHabit } from '../input/meal.js';
import type { Learner, PlanningInput, TaughtSubject } from '../input/planning-input.js';

/**
 * How a day of this family begins and pauses, as the generator advises it. It only makes times dearer or cheaper: hours,
 * limits and all other rules are the family's, with or without advice.
 */
export interface AdvisedDay {
  /** Minute at which lessons begin; NaN where nothing is advised. */
  readonly startMinute: number;
  /** Minutes of lessons after which a break comes; NaN where nothing is advised. */
  readonly breakAfterMinutes: number;
  /** Minute at which the family's lunch usually ends, where the runs begin anew; null without a lunch. */
  readonly lunchEnds: number | null;
}

const HOUR = 60;
/**
 * What an hour before the advised start costs. In the family-week benchmark, moving a lesson by an hour changes its reward
 * by 14 to 62 points (its README, section 4); 0.1 of a lesson's 400 points is the middle of them.
 */
const EARLY_AN_HOUR = 0.1;
/** More than so many hours before the start cost no more: a late start is advice, and no reason to leave a lesson out. */
const MOST_EARLY_HOURS = 2;
/** What beginning at the advised start is worth. It fades over an hour, so that one lesson is drawn there, not the whole day. */
const OPENING = 0.1;
/**
 * What it costs to have a lesson where a break is advised: as much as an hour's move, so that a pause is made where it
 * costs the lessons beside it less. That breaks help is from a review of 19 studies (source `active-breaks`).
 */
const NO_BREAK = 0.1;

interface FamilyOfDay extends Pick<PlanningInput, 'preferences' | 'style'> {
  readonly meals: readonly MealHabit[];
}

export function advisedDayOf(
  { preferences, meals, style }: FamilyOfDay,
  { minutes }: Pick<TaughtSubject, 'minutes'>,
): AdvisedDay | null {
  const advice = preferences?.style;
  if (!advice) return null;
  const lunch = lunchOf(meals);
  // No break is advised in the middle of a block, which is two lessons at most.
  const block = style.approach === 'block' ? Math.min(advice.blockMinutes, 2 * minutes) : 0;
  return {
    startMinute: quarter(advice.startOfDay),
    breakAfterMinutes: quarter(Math.max(advice.minutesBetweenBreaks, block)),
    lunchEnds: lunch && lunch.startMinute + lunch.minutes,
  };
}

interface LessonOfDay {
  readonly span: Span;
  readonly learner: Learner;
  readonly dayOpens: number;
}

/** What the advice adds to the reward of a lesson at its time; nothing without advice. */
export function advisedParts(lesson: LessonOfDay, advised: AdvisedDay | null) {
  const isKnown = advised !== null && Number.isFinite(advised.startMinute);
  return {
    'day-start': isKnown ? startPart(lesson, advised) : 0,
    'break-between': isKnown && isInBreak(lesson, advised) ? -NO_BREAK : 0,
  };
}

/**
 * Lessons are drawn to the advised start, as far as the family did not say when the child learns best: inside of the
 * stated best times no lesson is too early, and none is drawn out of them.
 */
function startPart({ span, learner, dayOpens }: LessonOfDay, advised: AdvisedDay): number {
  const start = Math.max(advised.startMinute, dayOpens);
  const hours = (span.from - start) / HOUR;
  const stated = shareInPeriods(span, learner.bestTimes);
  if (hours < 0) return -EARLY_AN_HOUR * Math.min(MOST_EARLY_HOURS, -hours) * (1 - stated);
  const drawn = learner.bestTimes.length > 0 ? stated : 1;
  return OPENING * Math.max(0, 1 - hours) * drawn;
}

/**
 * True where the lesson lies over a quarter hour that is better left free: one after each run of lessons, counted from the
 * day's start and again from the end of lunch. A lesson that is longer than a run could not leave them free anywhere.
 */
function isInBreak({ span, dayOpens }: LessonOfDay, advised: AdvisedDay): boolean {
  const run = advised.breakAfterMinutes;
  if (!(run >= SLOT_MINUTES) || span.to - span.from > run) return false;
  const { lunchEnds } = advised;
  const isAfterLunch = lunchEnds !== null && span.from >= lunchEnds;
  const from = isAfterLunch ? lunchEnds : Math.max(advised.startMinute, dayOpens);
  const cycle = run + SLOT_MINUTES;
  const into = (((span.from - from) % cycle) + cycle) % cycle;
  return into + (span.to - span.from) > run;
}

function quarter(minutes: number): number {
  return Math.round(minutes / SLOT_MINUTES) * SLOT_MINUTES;
}
