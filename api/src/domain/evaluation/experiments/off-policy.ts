import { bootstrapFamilies, type Interval } from '../family-bootstrap.js';

/** One choice that was made, with its outcome. */
export interface LoggedChoice {
  readonly familyId: string;
  /** The outcome, in its own unit. */
  readonly reward: number;
  /** The chance that this choice had when it was made; above 0. */
  readonly propensity: number;
  /** The chance that the evaluated policy would have made this choice. */
  readonly targetChance: number;
  /** A model's estimates, if there is one: the reward of this choice, and the reward of the evaluated policy here. */
  readonly model?: { readonly ofChoice: number; readonly ofPolicy: number };
}

export interface OffPolicyEstimate {
  /** Inverse propensity score (Horvitz and Thompson 1952): unbiased, and noisy. */
  readonly ips: Interval;
  /** Self-normalised (Swaminathan and Joachims 2015): a little biased, far less noisy, and never outside the rewards' range. */
  readonly selfNormalised: Interval;
  /** Doubly robust (Dudik, Langford and Li 2011): right if the propensities or the model are; null without a model. */
  readonly doublyRobust: Interval | null;
  readonly choices: number;
  readonly families: number;
  /**
   * Effective sample size: as many choices of the policy itself would say as much (Kish 1965). Far below `choices`
   * means that the policy differs much from what was done.
   */
  readonly effectiveChoices: number;
}

/** Sums of one family's choices. */
interface FamilySums {
  choices: number;
  weights: number;
  weighted: number;
  robust: number;
}

/**
 * Estimates what a policy would have earned, from choices that another policy made. Intervals are percentile bootstraps
 * over families. Null when nothing that the policy would do was ever tried: then the data says nothing about it.
 *
 * @throws RangeError for a propensity that is not above 0 and at most 1.
 */
export function estimatePolicy(
  log: readonly LoggedChoice[],
  { seed, draws }: { readonly seed: number; readonly draws?: number },
): OffPolicyEstimate | null {
  const weights = log.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const families = [...sumByFamily(log, weights).values()];
  const estimate = (over: keyof FamilySums, per: keyof FamilySums): Interval =>
    bootstrapFamilies(
      families.length,
      (drawn) => {
        let above = 0;
        let below = 0;
        for (let i = 0; i < drawn.length; i++) {
          above += families[drawn[i]!]![over];
          below += families[drawn[i]!]![per];
        }
        // A draw without any choice of the policy says nothing; without it the rest would be undefined too.
        return below === 0 ? 0 : above / below;
      },
      { seed, ...(draws ? { draws } : {}) },
    );
  return {
    ips: estimate('weighted', 'choices'),
    selfNormalised: estimate('weighted', 'weights'),
    doublyRobust: log.every(({ model }) => model) ? estimate('robust', 'choices') : null,
    choices: log.length,
    families: families.length,
    effectiveChoices: total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0),
  };
}

function weightOf({ propensity, targetChance }: LoggedChoice): number {
  if (!(propensity > 0 && propensity <= 1)) {
    throw new RangeError(`propensity must be a number above 0 and at most 1, got ${propensity}`);
  }
  return targetChance / propensity;
}

function sumByFamily(
  log: readonly LoggedChoice[],
  weights: readonly number[],
): Map<string, FamilySums> {
  const sums = new Map<string, FamilySums>();
  log.forEach(({ familyId, reward, model }, i) => {
    const own = sums.get(familyId) ?? { choices: 0, weights: 0, weighted: 0, robust: 0 };
    const weight = weights[i]!;
    own.choices += 1;
    own.weights += weight;
    own.weighted += weight * reward;
    if (model) own.robust += model.ofPolicy + weight * (reward - model.ofChoice);
    sums.set(familyId, own);
  });
  return sums;
}
