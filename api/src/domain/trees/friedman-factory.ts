import { randomFor, uniform } from '../sampling.js';
import { createDataset, type Dataset } from './dataset.js';
import type { Random } from '../random.js';

/**
 * The three regression problems of J. Friedman, "Multivariate Adaptive Regression Splines", Annals of Statistics 19 (1991),
 * with the noise of L. Breiman, "Bagging Predictors", Machine Learning 24 (1996): standard deviations 1, 125 and 0.1.
 */
export const FRIEDMAN_PROBLEMS = [1, 2, 3] as const;
export type FriedmanProblem = (typeof FRIEDMAN_PROBLEMS)[number];

interface Formula {
  /** Lower and upper end of each feature's uniform distribution. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly noise: number;
  readonly target: (x: readonly number[]) => number;
}

const CIRCUIT_RANGES = [
  [0, 100],
  [40 * Math.PI, 560 * Math.PI],
  [0, 1],
  [1, 11],
] as const;

const FORMULAS: Readonly<Record<FriedmanProblem, Formula>> = {
  1: {
    ranges: Array.from({ length: 5 }, () => [0, 1] as const),
    noise: 1,
    target: ([a = 0, b = 0, c = 0, d = 0, e = 0]) =>
      10 * Math.sin(Math.PI * a * b) + 20 * (c - 0.5) ** 2 + 10 * d + 5 * e,
  },
  2: {
    ranges: CIRCUIT_RANGES,
    noise: 125,
    target: ([a = 0, b = 0, c = 0, d = 0]) => Math.hypot(a, b * c - 1 / (b * d)),
  },
  3: {
    ranges: CIRCUIT_RANGES,
    noise: 0.1,
    target: ([a = 0, b = 0, c = 0, d = 0]) => Math.atan((b * c - 1 / (b * d)) / a),
  },
};

/** `rowCount` rows; features beyond those of the formula are uniform from 0 to 1 and say nothing. */
export function friedman(
  problem: FriedmanProblem,
  size: { readonly rowCount: number; readonly features: number; readonly seed: number },
): Dataset {
  const { rowCount, features, seed } = size;
  const { ranges, noise, target } = FORMULAS[problem];
  const random = randomFor(seed, problem);
  const values = new Float64Array(rowCount * features);
  const targets = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const x = Array.from({ length: features }, (_, feature) => {
      const [low, high] = ranges[feature] ?? [0, 1];
      return low + (high - low) * uniform(random);
    });
    values.set(x, row * features);
    targets[row] = target(x) + noise * normal(random);
  }
  return createDataset({
    featureNames: Array.from({ length: features }, (_, feature) => `x${feature + 1}`),
    outputNames: ['y'],
    values,
    targets,
  });
}

/** A number from the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(random)));
  return radius * Math.cos(2 * Math.PI * uniform(random));
}
