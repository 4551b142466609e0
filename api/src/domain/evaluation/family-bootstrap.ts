import { randomFor } from '../sampling.js';

/** An estimate and the range that holds it with the stated confidence. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

interface BootstrapOptions {
  readonly seed: number;
  readonly draws?: number;
  /** 0.95: one range in twenty misses. */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap (Efron and Tibshirani 1993, chapter 13) of whatever `statistic` says of families drawn with
 * replacement: whole families, because rows of one family are not independent of each other.
 */
export function bootstrapFamilies(
  families: number,
  statistic: (drawn: ArrayLike<number>) => number,
  { seed, draws = 2000, confidence = 0.95 }: BootstrapOptions,
): Interval {
  if (families < 1) throw new RangeError('families must be at least 1, got none');
  const random = randomFor(seed, 0);
  const drawn = Uint32Array.from({ length: families }, (_, family) => family);
  const estimate = statistic(drawn);
  const statistics = Float64Array.from({ length: draws }, () => {
    for (let i = 0; i < families; i++) drawn[i] = random.below(families);
    return statistic(drawn);
  }).sort();
  const tail = (1 - confidence) / 2;
  return { estimate, low: quantile(statistics, tail), high: quantile(statistics, 1 - tail) };
}

/** The bootstrap of a mean of `values`, one number a family. */
export function bootstrapMean(values: readonly number[], options: BootstrapOptions): Interval {
  const meanOf = (drawn: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < drawn.length; i++) sum += values[drawn[i]!]!;
    return sum / drawn.length;
  };
  return bootstrapFamilies(values.length, meanOf, options);
}

/** Linear between the two nearest of sorted numbers. */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (at - below);
}
