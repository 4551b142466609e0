import fc from 'fast-check';
import { BOOSTING_DEFAULTS, trainBoosting } from './boosting.js';
import { sharedSignal, TrainingCancelled } from './cancel.js';
import { createDataset } from './dataset.js';
import { isConstant, treeCount } from './ensemble.js';
import { friedman } from './friedman-factory.js';
import { aDatasetOf, aRandomDataset } from './dataset-factory.js';
import { linearBaseline } from './linear-baseline-factory.js';
import { logLoss, r2Score } from './metrics.js';
import { predict, predictOne } from './predict.js';

const isFalling = (losses: readonly number[]): boolean =>
  losses.every((loss, i) => i === 0 || loss <= losses[i - 1]! + 1e-12);

describe('boosted trees', () => {
  const training = friedman(1, { rowCount: 2000, features: 10, seed: 1 });
  const test = friedman(1, { rowCount: 2000, features: 10, seed: 2 });

  it('beats the mean and a linear regression on Friedman 1', () => {
    const { model } = trainBoosting(training, { seed: 1 });
    const own = r2Score(test.targets, predict(model, test.values));
    expect(own).toBeGreaterThan(r2Score(test.targets, linearBaseline(training, test)) + 0.15);
    expect(own).toBeGreaterThan(0.9);
  });

  it('never loses on its training rows from one tree to the next, and predicts what it fitted', () => {
    const anySeed = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(anySeed, fc.double({ min: 0.05, max: 1, noNaN: true }), (seed, learningRate) => {
        const dataset = aRandomDataset(seed);
        const options = { seed, learningRate, trees: 8, minLeafRows: 2, maxLeaves: 6 };
        const { model, trainingLoss } = trainBoosting(dataset, options);
        expect(isFalling(trainingLoss)).toBe(true);
        const error = predict(model, dataset.values).map((p, i) => (p - dataset.targets[i]!) ** 2);
        const mean = error.reduce((sum, value) => sum + value, 0) / error.length;
        if (!isConstant(model)) expect(mean).toBeCloseTo(trainingLoss.at(-1)!, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('learns probabilities, also from half-done lessons', () => {
    const level = (x: number): number => 1 / (1 + Math.exp(-x));
    const xs = Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 3000) / 500 - 3);
    const outcome = (x: number, row: number): number => {
      const chance = level(x);
      const draw = ((row * 104_729) % 3001) / 3001;
      return draw < chance - 0.1 ? 1 : draw < chance + 0.1 ? 0.5 : 0;
    };
    const dataset = aDatasetOf(xs, outcome);
    const options = { seed: 1, loss: 'logistic', minLeafRows: 50, trees: 60 } as const;
    const { model, trainingLoss } = trainBoosting(dataset, options);
    expect(isFalling(trainingLoss)).toBe(true);
    for (const x of [-2, -0.5, 0.5, 2]) {
      expect(Math.abs(predictOne(model, [x])[0]! - level(x))).toBeLessThan(0.1);
    }
    const fitted = logLoss(dataset.targets, predict(model, dataset.values));
    expect(fitted).toBeCloseTo(trainingLoss.at(-1)!, 9);
  });

  it('stops when the validation part gets no better and keeps the best trees', () => {
    const noise = aDatasetOf(Array.from({ length: 400 }, (_, i) => i), (x) => (x * 7919) % 13); // prettier-ignore
    const earlyStopping = { patience: 5, validation: 0.25 };
    const { model, validationLoss } = trainBoosting(noise, { seed: 3, earlyStopping });
    const best = validationLoss.indexOf(Math.min(...validationLoss));
    expect(validationLoss.length).toBeLessThan(BOOSTING_DEFAULTS.trees);
    expect(validationLoss.length - 1 - best).toBe(5);
    expect(treeCount(model)).toBe(best);
  });

  it('evaluates on rows that the caller held out', () => {
    const earlyStopping = { patience: 3, validation: test };
    const { model, validationLoss } = trainBoosting(training, {
      seed: 1,
      trees: 20,
      earlyStopping,
    });
    const errors = predict(model, test.values).map((p, i) => (p - test.targets[i]!) ** 2);
    const mean = errors.reduce((sum, value) => sum + value, 0) / errors.length;
    expect(validationLoss[treeCount(model)]).toBeCloseTo(mean, 9);
  });

  it('gives the same model for the same seed', () => {
    const options = { seed: 5, trees: 5, featureShare: 0.6, earlyStopping: { patience: 9, validation: 0.2 } }; // prettier-ignore
    const one = trainBoosting(training, options);
    expect(trainBoosting(training, options)).toEqual(one);
    expect(trainBoosting(training, { ...options, seed: 6 })).not.toEqual(one);
  });

  it('keeps to its limits of leaves, depth and rows in a leaf', () => {
    const { model } = trainBoosting(training, { seed: 1, trees: 4, maxLeaves: 9, maxDepth: 3 });
    const { firstNode, depth, left } = model.trees;
    expect(Math.max(...depth)).toBeLessThanOrEqual(3);
    firstNode.slice(1).forEach((end, tree) => {
      const leaves = left.slice(firstNode[tree], end).filter((next, i) => next === firstNode[tree]! + i); // prettier-ignore
      expect(leaves.length).toBeLessThanOrEqual(8);
    });
  });

  it('counts a weighted row as so many rows', () => {
    const xs = Array.from({ length: 80 }, (_, i) => i);
    const once = aDatasetOf(xs, (x) => x % 9);
    const twice = aDatasetOf([...xs, ...xs], (x) => x % 9);
    const weighted = createDataset({ ...once, weights: new Float64Array(80).fill(2) });
    const options = { seed: 1, trees: 5, l2: 1 };
    const a = trainBoosting(weighted, { ...options, minLeafRows: 5 }).model;
    const b = trainBoosting(twice, { ...options, minLeafRows: 10 }).model;
    predict(a, once.values).forEach((prediction, row) => {
      expect(prediction).toBeCloseTo(predict(b, once.values)[row]!, 9);
    });
  });

  it('says the same to everybody when all targets are the same, and flags it', () => {
    const always = aDatasetOf(Array.from({ length: 50 }, (_, i) => i), () => 1); // prettier-ignore
    const { model } = trainBoosting(always, { seed: 1, loss: 'logistic' });
    expect(isConstant(model)).toBe(true);
    expect(predictOne(model, [3])[0]).toBe(1);
  });

  it('stops when another thread sets the shared flag', () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const onProgress = (): number => Atomics.store(flag, 0, 1);
    const training_ = { seed: 1, signal: sharedSignal(flag), onProgress };
    expect(() => trainBoosting(training, training_)).toThrow(TrainingCancelled);
  });

  it.each([
    [{ learningRate: 0 }, 'learningRate must be a number above 0 and at most 1, got 0'],
    [{ l2: -1 }, /^l2 must be a number from 0 to/],
    [{ loss: 'logistic' as const }, /^targets\[0\] must be a number from 0 to 1, got/],
    [{ minLeafRows: 1200 }, 'dataset must have at least 2400 rows, got 2000'],
    [{ earlyStopping: { patience: 0, validation: 0.2 } }, /^earlyStopping.patience must be/],
    [{ earlyStopping: { patience: 5, validation: aDatasetOf([1], Number) } }, /must have the columns x1/], // prettier-ignore
  ])('refuses %j', (options, message) => {
    expect(() => trainBoosting(training, { seed: 1, ...options })).toThrow(message);
  });

  it('refuses more than one output', () => {
    expect(() => trainBoosting(aRandomDataset(1, 2), { seed: 1, minLeafRows: 1 })).toThrow(
      'dataset must have one output for boosting, got 2',
    );
  });
});
