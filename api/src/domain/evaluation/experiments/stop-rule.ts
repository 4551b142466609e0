import type { Interval } from '../family-bootstrap.js';
import { summaryOf } from './welch.js';

export const STOP_RULE = {
  /** The chance of being wrong about a difference at any time, however often one looks. */
  alpha: 0.05,
  /** Families in each arm before a treatment may be called better: the interval is asymptotic. */
  minFamilies: 30,
  /** Families in each arm before it may be called harmful: an experiment stops earlier for harm than for success. */
  minFamiliesForHarm: 15,
  /**
   * The size of difference that the rule detects fastest, in rewards from 0 to 1. It is valid for any other size too.
   */
  expectedDifference: 0.1,
} as const;

export type StopDecision = 'continue' | 'stop-better' | 'stop-harm' | 'stop-undecided';

export interface Progress {
  readonly decision: StopDecision;
  /** Treatment minus control, valid at every look; null while an arm has fewer than two families or none differ. */
  readonly interval: Interval | null;
  readonly smallestArm: number;
  /** Families in the smaller arm before a treatment may be called better. */
  readonly minFamilies: number;
}

interface ProgressOptions {
  /** Families in the smaller arm at which the experiment ends even if it has shown nothing. */
  readonly maxFamilies: number;
  readonly expectedDifference?: number;
  /** The chance of error; smaller where several arms are compared with one. */
  readonly alpha?: number;
}

/**
 * Whether an experiment may stop, one number a family. The interval is a confidence sequence: it holds the true difference
 * at every look at once with 95%, so one may look daily. It is the normal-mixture boundary of Robbins (1970) in the
 * asymptotic form of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024, Time-uniform central limit theory and
 * asymptotic confidence sequences), which is also the inverted mixture test of Johari, Koomen, Pekelis and Walsh (2022,
 * Always Valid Inference): with the information I = 1 / standard error squared and the expected difference r,
 * radius = sqrt((2 (I r^2 + 1)) / (I^2 r^2) x ln(sqrt(I r^2 + 1) / alpha)).
 */
export function evaluateProgress(
  control: readonly number[],
  treatment: readonly number[],
  options: ProgressOptions,
): Progress {
  const smallestArm = Math.min(control.length, treatment.length);
  const { minFamilies } = STOP_RULE;
  const interval = confidenceSequence(control, treatment, options);
  const decision = decide({ smallestArm, maxFamilies: options.maxFamilies, interval });
  return { decision, interval, smallestArm, minFamilies };
}

function decide({
  smallestArm,
  maxFamilies,
  interval,
}: {
  readonly smallestArm: number;
  readonly maxFamilies: number;
  readonly interval: Interval | null;
}): StopDecision {
  if (interval && interval.high < 0 && smallestArm >= STOP_RULE.minFamiliesForHarm) {
    return 'stop-harm';
  }
  if (interval && interval.low > 0 && smallestArm >= STOP_RULE.minFamilies) return 'stop-better';
  return smallestArm >= maxFamilies ? 'stop-undecided' : 'continue';
}

function confidenceSequence(
  control: readonly number[],
  treatment: readonly number[],
  { expectedDifference: expected = STOP_RULE.expectedDifference, alpha = STOP_RULE.alpha }: ProgressOptions, // prettier-ignore
): Interval | null {
  const [one, other] = [summaryOf(control), summaryOf(treatment)];
  const squaredError = one.deviation ** 2 / one.families + other.deviation ** 2 / other.families;
  if (!(squaredError > 0)) return null;
  const information = 1 / squaredError;
  const mixture = information * expected ** 2 + 1;
  const radius = Math.sqrt(
    ((2 * mixture) / (information ** 2 * expected ** 2)) * Math.log(Math.sqrt(mixture) / alpha),
  );
  const estimate = other.mean - one.mean;
  return { estimate, low: estimate - radius, high: estimate + radius };
}
