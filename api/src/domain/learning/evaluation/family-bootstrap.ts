import { randomFor } from '../chance.js';

/** An estimate and the range that holds it with the stated confidence. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  readonly seed: number;
  readonly draws?: number;
  /** 0.95: one range in twenty misses. */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap of a mean (Efron and Tibshirani 1993, chapter 13): `values` has one number a family, and whole
 * families are drawn with replacement, because rows of one family are not independent of each other.
 */
export function bootstrapMean(
  values: readonly number[],
  { seed, draws = 2000, confidence = 0.95 }: BootstrapOptions,
): Interval {
  if (values.length === 0) throw new RangeError('values must hold at least one family, got none');
  const random = randomFor(seed, 0);
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[random.below(values.length)]!;
    return sum / values.length;
  }).sort();
  const tail = (1 - confidence) / 2;
  return {
    estimate: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: quantile(means, tail),
    high: quantile(means, 1 - tail),
  };
}

/** Linear between the two nearest of sorted numbers. */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (at - below);
}
