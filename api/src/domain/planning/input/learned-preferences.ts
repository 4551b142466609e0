import type { Period } from '../../calendar/index.js';

/** How a week suits this family, as the generator predicts it. */
export interface StyleAdvice {
  /** 0, a rough guide, to 1, the same every day. */
  readonly structure: number;
  /** Minutes spent with one thing, 15 to 90. */
  readonly blockMinutes: number;
  readonly minutesBetweenBreaks: number;
  readonly breakMinutes: number;
  /** Minutes after midnight at which lessons begin. */
  readonly startOfDay: number;
  /** 0 to 1: how much core subjects come first. */
  readonly coreFirst: number;
  /** 0, few subjects a day, to 1, a little of everything. */
  readonly rotation: number;
  /** Lesson minutes of a child a day. */
  readonly dailyLoadMinutes: number;
}

/** Lessons of a subject that were finished in a period of the day, of those that were held there. */
export interface LessonCounts {
  readonly period: Period;
  /** Those done; a partly done one counts half. */
  readonly finished: number;
  readonly held: number;
}

/**
 * A worth counts as centre + factor x (worth - centre) + trying when a week is planned. The prices of a week, such as that
 * of another hour each day, are set against the rule's differences between times; what is predicted differs less than the
 * rule claims, and would be drowned by them.
 */
export interface RewardScaling {
  readonly centre: number;
  /** 1 or more. */
  readonly factor: number;
  /** By quarter hour of the day: what it is worth to find out about a time; all 0 where nothing is to be tried. */
  readonly explorationBonus: readonly number[];
}

/** What was learned of one child in one subject. */
export interface RewardTable {
  readonly childId: string;
  readonly subjectId: string;
  /** Predicted reward, 0 to 1, of a lesson that begins there: [weekday 0 Monday to 6 Sunday][quarter hour 0 to 95]. */
  readonly rewards: readonly (readonly number[])[];
  /** How planning reads the table; without it each worth counts as it is. */
  readonly scaling?: RewardScaling;
  /** What was seen, for "why"; periods without a lesson are left out. */
  readonly counts: readonly LessonCounts[];
  /** 0 to 1: how much the child's own record counts in the table. */
  readonly ownShare: number;
}

/** Which models have a say in the rewards and weights of a plan. */
export type PlanningModelKind = 'generator' | 'engagement';

/** What planning takes from learning: plain data that survives the structured clone to a worker thread. */
export interface LearnedPreferences {
  /** Which versions made it, for the schedule's record. */
  readonly versions: readonly { readonly kind: PlanningModelKind; readonly versionId: string }[];
  readonly tables: readonly RewardTable[];
  /** The generator's advice for the family's weights; null without a generator. */
  readonly style: StyleAdvice | null;
}
