import { createRequire } from 'node:module';
import type ttest2 from '@stdlib/stats-ttest2';
import type { Interval } from '../family-bootstrap.js';
import { mean } from '../family-means.js';

/** One arm's outcomes, one number a family. */
export interface ArmSummary {
  readonly families: number;
  /** NaN without families. */
  readonly mean: number;
  /** Sample standard deviation; NaN for fewer than two families. */
  readonly deviation: number;
}

export interface WelchResult {
  readonly control: ArmSummary;
  readonly treatment: ArmSummary;
  /** Treatment minus control with its 95% interval; null while an arm has fewer than two families or none differ. */
  readonly difference: Interval | null;
  /** Two-sided; null with the difference. */
  readonly pValue: number | null;
  readonly degreesOfFreedom: number | null;
}

/**
 * Welch's t-test of two arms, whose variances may differ (Welch 1947). It takes one number for each family, since
 * several weeks of one family would count as more evidence than they are. It is for one look at the end;
 * `evaluateProgress` is for a look every day.
 */
export function compareArms(
  control: readonly number[],
  treatment: readonly number[],
  confidence = 0.95,
): WelchResult {
  const summaries = { control: summaryOf(control), treatment: summaryOf(treatment) };
  const nothing = { ...summaries, difference: null, pValue: null, degreesOfFreedom: null };
  if (control.length < 2 || treatment.length < 2) return nothing;
  const { ci, pValue, df } = theTest()([...treatment], [...control], { alpha: 1 - confidence });
  const [low, high] = [ci[0]!, ci[1]!];
  // Without any spread, or with one that vanishes when squared, there is nothing to divide by.
  if (![low, high, pValue, df].every(Number.isFinite)) return nothing;
  const estimate = summaries.treatment.mean - summaries.control.mean;
  return { ...summaries, difference: { estimate, low, high }, pValue, degreesOfFreedom: df };
}

/**
 * Loaded when a comparison is first asked for. It is 660 files and takes half a second, which every process and every thread
 * that evaluates anything would wait for.
 */
const theTest = (): typeof ttest2 =>
  createRequire(import.meta.url)('@stdlib/stats-ttest2') as typeof ttest2;

export function summaryOf(values: readonly number[]): ArmSummary {
  const center = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return {
    families: values.length,
    mean: center,
    deviation: values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1)),
  };
}
