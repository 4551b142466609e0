import type { LocalDate } from '../calendar/index.js';
import type { PlanningInput, LearnedPreferences } from '../planning/index.js';
import { learnChild, type LessonRecord } from '../preferences/index.js';
import { adviseStyle } from './advise-style.js';
import type { ModelKind } from './model-kinds.js';
import type { ServingModels } from './model.js';
import { ExpectedReward } from './expected-reward.js';

/** What serves, and from when a family is looked at. */
export interface LearnOptions {
  readonly servingModels: ServingModels;
  /** Ids of the champions' versions; a kind without one is left out. */
  readonly versions: Readonly<Partial<Record<ModelKind, string>>>;
  /** Records on or after this day are not looked at. */
  readonly today: LocalDate;
  /**
   * How eagerly times are tried that little is known of: points of uncertainty (standard deviations of the reward)
   * added to a time's worth. 0 never tries, for families that ask; unless given, a small share.
   */
  readonly exploration?: number;
}

/** Enough to find out about times nobody has tried, too little to be felt: tuned in the closed loop. */
export const EXPLORATION_WEIGHT = 0.3;

/**
 * What planning can go by for this family: expectations of its children, from the population's model and each child's
 * own record. The worth is what is predicted and nothing else; what the family wishes for its days is planning's to add.
 * Null without an engagement champion: then rules decide.
 *
 * @param records of this family; those on or after `today` are not looked at.
 */
export function learnPreferences(
  planningInput: PlanningInput,
  records: readonly LessonRecord[],
  options: LearnOptions,
): LearnedPreferences | null {
  const { servingModels, versions, today, exploration = EXPLORATION_WEIGHT } = options;
  if (!servingModels.engagement) return null;
  const population = new ExpectedReward(servingModels.engagement);
  const tables = planningInput.learners.flatMap((learner) => {
    const own = records.filter(({ childId, date }) => childId === learner.id && date < today);
    return learnChild(planningInput, learner, { own, population, today, exploration });
  });
  const used = (['generator', 'engagement'] as const).filter(
    (kind) => servingModels[kind] !== null,
  );
  return {
    versions: used.flatMap((kind) => {
      const versionId = versions[kind];
      return versionId === undefined ? [] : [{ kind, versionId }];
    }),
    tables,
    style: servingModels.generator && adviseStyle(servingModels.generator, planningInput),
  };
}
