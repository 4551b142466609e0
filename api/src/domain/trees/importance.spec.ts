import { trainBoosting } from './boosting.js';
import { friedman } from './friedman-factory.js';
import { permutationImportance } from './importance.js';
import { meanAbsoluteError } from './metrics.js';

const topFive = (scores: ArrayLike<number>): number[] =>
  Array.from(scores, (score, feature) => ({ score, feature }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ feature }) => feature)
    .sort();

describe('importance', () => {
  const training = friedman(1, { rowCount: 2000, features: 10, seed: 1 });
  const test = friedman(1, { rowCount: 1000, features: 10, seed: 2 });
  const { model } = trainBoosting(training, { seed: 1, trees: 50 });

  it('finds the five features of Friedman 1 by shuffling', () => {
    const importances = permutationImportance(model, test, { seed: 1 });
    expect(importances.map(({ feature }) => feature)).toEqual(test.featureNames);
    const increases = importances.map(({ increase }) => increase);
    expect(topFive(increases)).toEqual([0, 1, 2, 3, 4]);
    for (const silent of increases.slice(5)) expect(Math.abs(silent)).toBeLessThan(0.01);
  });

  it('finds them by gain, as shares of the whole', () => {
    expect(topFive(model.gain)).toEqual([0, 1, 2, 3, 4]);
    expect(model.gain.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('refuses rows of other columns', () => {
    const other = friedman(1, { rowCount: 5, features: 6, seed: 1 });
    expect(() => permutationImportance(model, other, { seed: 1 })).toThrow(RangeError);
  });

  it('is the same for the same seed, takes any error, and leaves the rows as they were', () => {
    const before = test.values.slice();
    const options = { seed: 4, repeats: 1, error: meanAbsoluteError };
    const one = permutationImportance(model, test, options);
    expect(permutationImportance(model, test, options)).toEqual(one);
    expect(test.values.every((value, i) => value === before[i])).toBe(true);
  });
});
