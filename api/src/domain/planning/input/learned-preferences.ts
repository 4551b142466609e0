import type { Period } from '../../calendar/index.js';

/**
 * How a week suits this family, as the generator predicts it. Planning makes prices and rewards of all eight, and rules of
 * none: whatever a generator advises, the timetables that are possible stay the same.
 */
export interface StyleAdvice {
  /** 0, a rough guide, to 1, the same every day. */
  readonly structure: number;
  /** Minutes spent with one subject until another comes, 15 to 90: how firmly blocks keep their days. */
  readonly blockMinutes: number;
  /** Minutes of lessons until a break: where in the day a quarter hour is better left free. */
  readonly minutesBetweenBreaks: number;
  /** How long a pause is: how much a longer day costs. */
  readonly breakMinutes: number;
  /** Minutes after midnight at which lessons begin: what is earlier is worth less. */
  readonly startOfDay: number;
  /** 0 to 1: how much core subjects come first. */
  readonly coreFirst: number;
  /** 0, few subjects a day, to 1, a little of everything. */
  readonly rotation: number;
  /** Lesson minutes of a child on its fuller days: how much uneven days cost. */
  readonly dailyLoadMinutes: number;
}

/** How many lessons of a subject the child had in one period of the day, and how many of them it finished. */
export interface LessonCounts {
  readonly period: Period;
  /** Lessons that were done; a partly done one counts half. */
  readonly finished: number;
  readonly held: number;
}

/**
 * How planning scales the rewards of a table: a reward counts as centre + factor x (reward - centre) + exploration
 * bonus. The other prices of a week, such as that of a longer day, are set against the differences between times that
 * the rule makes. Predicted rewards differ less than that, so that without scaling the other prices would outweigh
 * them.
 */
export interface RewardScaling {
  readonly centre: number;
  /** 1 or more. */
  readonly factor: number;
  /** By quarter hour of the day: the bonus for a time of which little is known; all 0 where nothing is explored. */
  readonly explorationBonus: readonly number[];
}

/** What was learned of one child in one subject. */
export interface RewardTable {
  readonly childId: string;
  readonly subjectId: string;
  /** Predicted reward, 0 to 1, of a lesson that begins there: [weekday 0 Monday to 6 Sunday][quarter hour 0 to 95]. */
  readonly rewards: readonly (readonly number[])[];
  /** How planning scales the rewards; without it each reward counts as it is. */
  readonly scaling?: RewardScaling;
  /** The child's lessons, for the explanation of a lesson's time; periods without a lesson are left out. */
  readonly counts: readonly LessonCounts[];
  /** 0 to 1: how far the table rests on the child's own record rather than on the population. */
  readonly ownShare: number;
}

/** The models that change rewards or weights of a plan. */
type PlanningModelKind = 'generator' | 'engagement';

/**
 * What was learned of a family's children, as planning takes it: plain data that survives the structured clone to a
 * worker thread.
 */
export interface LearnedPreferences {
  /** The model versions that the preferences were learned with. */
  readonly versions: readonly { readonly kind: PlanningModelKind; readonly versionId: string }[];
  readonly tables: readonly RewardTable[];
  /** The generator's advice for the family's weights; null without a generator. */
  readonly style: StyleAdvice | null;
}
