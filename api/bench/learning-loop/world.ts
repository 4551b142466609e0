import type { PlanningInput, TeachingStyle } from '../../src/domain/planning/index.js';

/**
 * A world of families for the closed loop: who they are, what they answered, and a truth that only the world knows.
 * A file given by `--world FILE` exports one, as `default` or as `world`. The loop asks it in several threads and
 * compares policies, so everything must come from the arguments: the same arguments, the same answer.
 */
export interface World<Truth = unknown> {
  /** Shown in the report. */
  readonly name: string;
  /** Makes family number `index`, from 0. The same seed and index make the same family. */
  makeFamily(seed: number, index: number): WorldFamily<Truth>;
  /**
   * The reward, 0 to 1, that the lesson brings on average: what `sample` gives, through the reward of an outcome
   * (done 1, partly 0.5, skipped 0; where rated, 0.7 of that and 0.3 of the rating). Only the oracle knows it.
   */
  expectedReward(family: WorldFamily<Truth>, lesson: WorldLesson): number;
  /**
   * How the lesson ends. All chance comes from `random`, numbers from 0 up to but not 1: policies that plan the same
   * lesson are given the same numbers.
   */
  sample(family: WorldFamily<Truth>, lesson: WorldLesson, random: () => number): WorldOutcome;
}

/** What the loop may know of a family, and the truth, which it hands back to the world unread. */
export interface WorldFamily<Truth = unknown> {
  readonly planningInput: WorldInput;
  readonly truth: Truth;
}

/**
 * A family as the product knows it (`domain/planning/input/planning-input.ts`). Ages are whole years from 2 to 18; interest is 1
 * to 5; minutes a lesson 15, 20, 30, 40, 45, 50, 60 or 90; hours are wall-clock texts such as "09:00" on weekdays 1 Monday to 7 Sunday.
 */
export interface WorldInput extends Pick<PlanningInput, 'learners' | 'adults' | 'subjects'> {
  /** How the family answered. Without it: a gentle rhythm by the clock, all scales in the middle. */
  readonly style?: TeachingStyle;
  /** Time that is taken; none unless given. */
  readonly taken?: PlanningInput['taken'];
  readonly holidays?: PlanningInput['holidays'];
  /** Lunch at noon for half an hour, unless given. */
  readonly meals?: PlanningInput['meals'];
}

/** One child's lesson where a plan puts it. A lesson of several children is asked about once for each. */
export interface WorldLesson {
  readonly childId: string;
  readonly subjectId: string;
  /** Weeks from the first, 0 to 11 in a run of twelve. */
  readonly week: number;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  /** Minutes after midnight, in quarter hours. */
  readonly startMinute: number;
}

export interface WorldOutcome {
  readonly status: 'done' | 'partly' | 'skipped';
  /** 0 to 1; null where the parent said nothing. */
  readonly rating: number | null;
  /** Minutes it took; null where nobody said. */
  readonly actualMinutes: number | null;
  /**
   * Where the parent took the lesson to before it was held; null or left out where it stayed. Status and rating are then
   * of the new place. The reward counts for the plan all the same; the record says that the old place was left.
   */
  readonly movedTo?: { readonly weekday: number; readonly startMinute: number } | null;
}
