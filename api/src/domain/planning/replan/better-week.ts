import { costOfMoving } from '../../timetabling/index.js';

/**
 * A better week is looked for one step from the slider's end: a move that brings less than 16 points is not worth making,
 * and the preview shows no moves for nothing.
 */
export const BETTER_WEEK_STABILITY = 0.25;

/** By how much a week would be better, by the family's own prices and without any cost of moving. */
export interface WeekGain {
  /** In the points of the score, of which a lesson of one child at its best hour brings 400. */
  readonly points: number;
  /** Of the score that the week has now. */
  readonly share: number;
}

/**
 * A week is clearly better from 3 % on. The search itself stays up to 2 % behind the best known timetable of a large
 * family within a second (`api/bench/family-week/README.md`): what is less may be chance of the search.
 */
const CLEAR_SHARE = 0.03;
/** And at least what one move costs at the middle of the slider: less would not be worth a change of habits to anybody. */
const CLEAR_POINTS = costOfMoving(0.5);

interface Answer {
  readonly gain?: WeekGain | null;
  readonly moved: readonly unknown[];
  readonly handedOver: readonly unknown[];
  readonly leftOver: readonly unknown[];
}

/**
 * True where the family should be told of it: every lesson keeps a place, and the week is worth looking at. A week may be
 * better by other adults alone, as where a fact names who teaches a subject.
 */
export function isClearlyBetter({ gain, moved, handedOver, leftOver }: Answer): boolean {
  if (!gain || moved.length + handedOver.length === 0 || leftOver.length > 0) return false;
  return gain.share >= CLEAR_SHARE && gain.points >= CLEAR_POINTS;
}

export function gainOf(before: number, after: number): WeekGain {
  const points = after - before;
  // A week that is worth nothing as it is can only gain all.
  return { points, share: before > 0 ? points / before : Math.sign(Math.max(0, points)) };
}
