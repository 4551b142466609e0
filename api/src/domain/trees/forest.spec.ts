import fc from 'fast-check';
import { TrainingCancelled } from './cancel.js';
import { createDataset, datasetFromRows } from './dataset.js';
import { isConstant, treeCount } from './ensemble.js';
import { trainForest } from './forest.js';
import { friedman } from './friedman-factory.js';
import { aDatasetOf, aRandomDataset } from './dataset-factory.js';
import { linearBaseline } from './linear-baseline-factory.js';
import { r2Score } from './metrics.js';
import { predict, predictOne, predictRows } from './predict.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('random forest', () => {
  const training = friedman(1, { rowCount: 2000, features: 10, seed: 1 });
  const test = friedman(1, { rowCount: 2000, features: 10, seed: 2 });

  it('beats the mean and a linear regression on Friedman 1', () => {
    const model = trainForest(training, { seed: 1, trees: 30 });
    const own = r2Score(test.targets, predict(model, test.values));
    const linear = r2Score(test.targets, linearBaseline(training, test));
    expect(linear).toBeGreaterThan(0.65);
    expect(own).toBeGreaterThan(linear + 0.05);
  });

  it('gives the same model for the same seed and another for another', () => {
    const small = { trees: 3, maxDepth: 4, featureShare: 0.3 };
    const one = trainForest(training, { ...small, seed: 7 });
    expect(trainForest(training, { ...small, seed: 7 })).toEqual(one);
    expect(trainForest(training, { ...small, seed: 8 })).not.toEqual(one);
  });

  it('predicts inside the range of the targets, also where it has seen nothing', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, outputs) => {
        const dataset = aRandomDataset(seed, outputs);
        const model = trainForest(dataset, { seed, trees: 4, featureShare: seed % 2 ? 1 : 0.4 });
        const far = dataset.featureNames.map(() => 1e9);
        const rows = [...predictRows(model, [far]), predict(model, dataset.values)];
        for (const row of rows) {
          row.forEach((prediction, i) => {
            const k = i % outputs;
            expect(prediction).toBeGreaterThanOrEqual(model.lowest[k]!);
            expect(prediction).toBeLessThanOrEqual(model.highest[k]!);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('repeats its training rows when nothing limits it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const xs = Array.from({ length: 200 }, (_, i) => (i * 37) % 211);
        const dataset = aDatasetOf(xs, (x) => Math.sin(x * (seed + 1)));
        const model = trainForest(dataset, { seed, trees: 1, maxDepth: 1000, bootstrap: false });
        predict(model, dataset.values).forEach((prediction, row) => {
          expect(prediction).toBeCloseTo(dataset.targets[row]!, 9);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('gives outputs of different units the same say', () => {
    const rows = Array.from({ length: 400 }, (_, i) => [i % 20, Math.floor(i / 20)]);
    const dataset = datasetFromRows({
      featureNames: ['a', 'b'],
      outputNames: ['share', 'minutes'],
      rows,
      targets: rows.map(([a = 0, b = 0]) => [a / 20, 15 + 3 * b]),
    });
    const model = trainForest(dataset, { seed: 1, trees: 20, maxDepth: 4 });
    expect(model.gain[0]).toBeGreaterThan(0.4);
    expect(model.gain[1]).toBeGreaterThan(0.4);
    const [share, minutes] = predictOne(model, [15, 5]);
    expect(Math.abs(share! - 0.75)).toBeLessThan(0.1);
    expect(Math.abs(minutes! - 30)).toBeLessThan(6);
  });

  it('learns which way unknown values go', () => {
    const xs = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? NaN : i % 3));
    for (const like of [1, 2]) {
      const dataset = aDatasetOf(xs, (x) => (Number.isNaN(x) ? like : x));
      const model = trainForest(dataset, { seed: 1, trees: 5, maxDepth: 1 });
      expect(predictOne(model, [NaN])[0]).toBeCloseTo(like);
      expect(predictOne(model, [3 - like])[0]).toBeCloseTo(3 - like);
    }
  });

  it('tells unknown from known when that is all there is to know', () => {
    const dataset = aDatasetOf([NaN, 5, NaN, 5, NaN, 5], (x) => (Number.isNaN(x) ? 1 : 0));
    const model = trainForest(dataset, { seed: 1, trees: 1, bootstrap: false });
    expect(predictRows(model, [[NaN], [5]]).map(([y]) => y)).toEqual([1, 0]);
  });

  it('says the same of a row alone as among others, known and unknown values mixed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dataset = aRandomDataset(seed);
        const model = trainForest(dataset, { seed, trees: 3 });
        const width = dataset.featureNames.length;
        predict(model, dataset.values).forEach((together, row) => {
          const alone = [...dataset.values.subarray(row * width, (row + 1) * width)];
          expect(predictOne(model, alone)[0]).toBe(together);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('lets a row count as often as its weight says', () => {
    const { featureNames, outputNames } = training;
    const parts = { featureNames: ['x'], outputNames, values: new Float64Array(4) };
    const targets = Float64Array.of(0, 0, 0, 4);
    const weights = Float64Array.of(1, 1, 1, 9);
    const model = trainForest(createDataset({ ...parts, targets, weights }), { seed: 1, trees: 1, bootstrap: false }); // prettier-ignore
    expect(featureNames).toHaveLength(10);
    expect(predictOne(model, [0])[0]).toBe(3);
  });

  it('says the same to everybody when all targets are the same, and flags it', () => {
    const model = trainForest(aDatasetOf([1, 2, 3, 4], () => 0.1), { seed: 1 }); // prettier-ignore
    expect(isConstant(model)).toBe(true);
    expect(treeCount(model)).toBe(0);
    expect(predictOne(model, [NaN])[0]).toBe(0.1);
  });

  it('tells its progress after each tree and stops when the signal is set', () => {
    const done: number[] = [];
    const signal = { aborted: false };
    const onProgress = ({ treesDone }: { treesDone: number }): void => {
      done.push(treesDone);
      signal.aborted = treesDone === 3;
    };
    expect(() => trainForest(training, { seed: 1, maxDepth: 3, signal, onProgress })).toThrow(
      TrainingCancelled,
    );
    expect(done).toEqual([1, 2, 3]);
  });

  it.each([
    [{ trees: 0 }, 'trees must be a whole number from 1 to 10000, got 0'],
    [{ maxDepth: 1.5 }, 'maxDepth must be a whole number from 1 to 1000, got 1.5'],
    [{ maxBins: 256 }, 'maxBins must be a whole number from 2 to 255, got 256'],
    [{ featureShare: 0 }, 'featureShare must be a number above 0 and at most 1, got 0'],
    [{ minLeafRows: 1001 }, 'dataset must have at least 2002 rows, got 2000'],
  ])('refuses %j', (options, message) => {
    expect(() => trainForest(training, { seed: 1, ...options })).toThrow(new RangeError(message));
  });

  it('refuses rows of another width', () => {
    const model = trainForest(training, { seed: 1, trees: 1, maxDepth: 2 });
    expect(() => predictOne(model, [1, 2])).toThrow('row must have length 10, got 2');
    expect(() => predict(model, new Float64Array(7))).toThrow(RangeError);
  });
});
