import { randomFor } from '../../src/domain/sampling.js';
import type { WeekResult } from './family-run.js';
import { type ByPolicy, POLICIES, type Policy } from './policies.js';

/** A mean and the interval that holds it with 95 in 100, by drawing families with replacement. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface WeekFigures {
  /** From 1. */
  readonly week: number;
  /** Mean realised reward of a lesson asked for; one that found no place counts 0. */
  readonly reward: ByPolicy<Estimate>;
  /** Learned less questionnaire-only, over the same families and the same chances. */
  readonly difference: Estimate;
  readonly isSignificantlyBetter: boolean;
  readonly isSignificantlyWorse: boolean;
  /** Share of the lessons asked for that found a place. */
  readonly placed: ByPolicy<number>;
}

export interface LoopFigures {
  readonly weeks: readonly WeekFigures[];
  /** (learned - questionnaire) / (oracle - questionnaire) in the last four weeks; null where the oracle gains nothing. */
  readonly closedShare: Estimate | null;
  /** The same of what the world says lessons bring on average: without the noise of single outcomes. */
  readonly expectedClosedShare: Estimate | null;
  /** The same as `closedShare`, of the way to the oracle that reads the truth as the product reads what it learned. */
  readonly closedShareOfStretchedOracle: Estimate | null;
  readonly neverSignificantlyWorse: boolean;
}

const DRAWS = 1000;
const LAST_WEEKS = 4;
/** The oracle is ahead only where the interval of its gap lies above this. */
const LEAST_GAP = 1e-3;

/** One family's sums over some weeks. */
interface Sums {
  required: number;
  readonly realised: Record<Policy, number>;
  readonly expected: Record<Policy, number>;
  readonly placed: Record<Policy, number>;
}

export function summarise(
  results: readonly WeekResult[],
  weeks: number,
  seed: number,
): LoopFigures {
  const figures = Array.from({ length: weeks }, (_, week) =>
    weekFigures(week, sumsOf(results, week, week), seed),
  );
  const last = sumsOf(results, Math.max(0, weeks - LAST_WEEKS), weeks - 1);
  const share = (of: 'realised' | 'expected', oracle: Policy) => (families: readonly Sums[]) => {
    const sum = (policy: Policy): number => total(families, (sums) => sums[of][policy]);
    return (sum('learned') - sum('questionnaire')) / (sum(oracle) - sum('questionnaire'));
  };
  const gap = estimate(
    last,
    (families) => rewardOver(families, 'oracle') - rewardOver(families, 'questionnaire'),
    seed,
  );
  // Where the gap may as well be none, a share of it means nothing.
  const hasGap = gap.low > LEAST_GAP;
  return {
    weeks: figures,
    closedShare: hasGap ? estimate(last, share('realised', 'oracle'), seed) : null,
    expectedClosedShare: hasGap ? estimate(last, share('expected', 'oracle'), seed) : null,
    closedShareOfStretchedOracle: hasGap
      ? estimate(last, share('realised', 'stretchedOracle'), seed)
      : null,
    neverSignificantlyWorse: figures.every(({ isSignificantlyWorse }) => !isSignificantlyWorse),
  };
}

function weekFigures(week: number, families: readonly Sums[], seed: number): WeekFigures {
  const reward = byPolicy((policy) =>
    estimate(families, (drawn) => rewardOver(drawn, policy), seed),
  );
  const difference = estimate(
    families,
    (drawn) => rewardOver(drawn, 'learned') - rewardOver(drawn, 'questionnaire'),
    seed,
  );
  const required = total(families, (sums) => sums.required);
  return {
    week: week + 1,
    reward,
    difference,
    isSignificantlyBetter: difference.low > 0,
    isSignificantlyWorse: difference.high < 0,
    placed: byPolicy((policy) => total(families, (sums) => sums.placed[policy]) / required),
  };
}

function rewardOver(families: readonly Sums[], policy: Policy): number {
  const required = total(families, (sums) => sums.required);
  return required > 0 ? total(families, (sums) => sums.realised[policy]) / required : 0;
}

/** The statistic over all families, and its 2.5th and 97.5th percentile over draws of as many. */
function estimate(
  families: readonly Sums[],
  statistic: (families: readonly Sums[]) => number,
  seed: number,
): Estimate {
  const value = statistic(families);
  if (families.length === 0) return { value, low: value, high: value };
  const random = randomFor(seed, 0);
  const drawn = Array.from({ length: DRAWS }, () =>
    statistic(Array.from(families, () => families[random.below(families.length)]!)),
  ).sort((a, b) => a - b);
  return {
    value,
    low: drawn[Math.floor(0.025 * DRAWS)]!,
    high: drawn[Math.ceil(0.975 * DRAWS) - 1]!,
  };
}

function sumsOf(results: readonly WeekResult[], from: number, to: number): Sums[] {
  const families = new Map<number, Sums>();
  for (const result of results) {
    if (result.week < from || result.week > to) continue;
    const known = families.get(result.family);
    const sums = known ?? { required: 0, realised: byPolicy(() => 0), expected: byPolicy(() => 0), placed: byPolicy(() => 0) }; // prettier-ignore
    if (!known) families.set(result.family, sums);
    // All policies are asked for the same lessons.
    if (result.policy === 'questionnaire') sums.required += result.required;
    sums.realised[result.policy] += result.realised;
    sums.expected[result.policy] += result.expected;
    sums.placed[result.policy] += result.placed;
  }
  return [...families.values()].filter(({ required }) => required > 0);
}

function byPolicy<T>(of: (policy: Policy) => T): Record<Policy, T> {
  return Object.fromEntries(POLICIES.map((policy) => [policy, of(policy)])) as Record<Policy, T>;
}

function total(families: readonly Sums[], of: (sums: Sums) => number): number {
  return families.reduce((sum, each) => sum + of(each), 0);
}
