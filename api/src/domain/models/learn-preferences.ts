import type { LocalDate } from '../calendar/index.js';
import type { PlanningInput, LearnedPreferences } from '../planning/index.js';
import { learnChild, type LessonRecord } from '../preferences/index.js';
import { predictStyle } from './predict-style.js';
import type { ModelKind } from './model-kinds.js';
import type { ServingModels } from './model.js';
import { ExpectedReward } from './expected-reward.js';

/** The models that serve, and the day from which the family is seen. */
export interface LearnOptions {
  readonly servingModels: ServingModels;
  /** Ids of the serving versions; a kind without a version is left out. */
  readonly versions: Readonly<Partial<Record<ModelKind, string>>>;
  /** Records on or after this day are ignored. */
  readonly today: LocalDate;
  /**
   * The weight of exploration: points that are added to the reward of a time for each standard deviation of its
   * uncertainty. 0 explores nothing, for families that ask for that. The default is a small weight.
   */
  readonly exploration?: number;
}

/** Enough to learn about times that nobody has tried, and too little to disturb: tuned in the closed loop. */
export const EXPLORATION_WEIGHT = 0.3;

/**
 * Learns a family's preferences for planning: the predicted rewards of its children, from the population's model and
 * each child's own record. The rewards are predictions only; planning adds the family's wishes. Null without an
 * engagement model: then the rules decide.
 *
 * @param records of this family; those on or after `today` are ignored.
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
    style: servingModels.generator && predictStyle(servingModels.generator, planningInput),
  };
}
