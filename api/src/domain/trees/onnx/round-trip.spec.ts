/** @jest-environment ./api/src/testing/one-realm-environment.mjs */
import fc from 'fast-check';
import { trainBoosting } from '../boosting.js';
import type { TreeEnsemble } from '../ensemble.js';
import { trainForest } from '../forest.js';
import { friedman } from '../friedman-factory.js';
import { aDatasetOf, aRandomDataset } from '../dataset-factory.js';
import { predict } from '../predict.js';
import { fromOnnx } from './from-onnx.js';
import { runtimePredictions } from './runtime-factory.js';
import { toOnnx } from './to-onnx.js';

const meta = { name: 'engagement', producerVersion: '1.0.0' };

/** Within 1e-5 of the larger of the number and 1. */
function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const allowed = 1e-5 * Math.max(1, Math.abs(expected[i]!));
    if (!(Math.abs(actual[i]! - expected[i]!) <= allowed)) {
      throw new Error(`prediction ${i} must be ${expected[i]}, got ${actual[i]}`);
    }
  }
}

/** A model, its export and its import all say the same of these rows. */
async function expectRoundTrip(model: TreeEnsemble, values: Float64Array): Promise<void> {
  const rows = Float32Array.from(values);
  const expected = predict(model, Float64Array.from(rows));
  const file = toOnnx(model, meta);
  expectClose(await runtimePredictions(file, rows, model.featureNames.length), expected);
  const back = fromOnnx(file, model);
  expectClose(predict(back, Float64Array.from(rows)), expected);
  expect(back).toMatchObject({
    kind: model.kind,
    loss: model.loss,
    featureNames: model.featureNames,
    outputNames: model.outputNames,
    constantOutputs: model.constantOutputs,
    gain: model.gain,
  });
}

describe('a model through ONNX and ONNX Runtime', () => {
  it('predicts the same within 1e-5: forests of several outputs and boosted trees, unknown values too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const several = aRandomDataset(seed, 1 + (seed % 3));
        const one = aRandomDataset(seed);
        const boosted = trainBoosting(one, { seed, trees: 6, minLeafRows: 1 });
        await expectRoundTrip(trainForest(several, { seed, trees: 4 }), several.values);
        await expectRoundTrip(boosted.model, one.values);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps probabilities', async () => {
    const dataset = aRandomDataset(4);
    const targets = dataset.targets.map((target) => (target > 1 ? 1 : 0));
    const { model } = trainBoosting(
      { ...dataset, targets },
      { seed: 1, trees: 20, loss: 'logistic', minLeafRows: 1 },
    );
    await expectRoundTrip(model, dataset.values);
  });

  it('keeps a model of real size', async () => {
    const training = friedman(1, { rowCount: 4000, features: 10, seed: 1 });
    const asked = friedman(1, { rowCount: 1000, features: 10, seed: 2 });
    await expectRoundTrip(trainForest(training, { seed: 1, trees: 50 }), asked.values);
    await expectRoundTrip(trainBoosting(training, { seed: 1, trees: 100 }).model, asked.values);
  });

  it('keeps a model that learned nothing', async () => {
    const constant = aDatasetOf([1, 2, 3, 4], () => 0.25);
    await expectRoundTrip(trainForest(constant, { seed: 1, trees: 2 }), constant.values);
    for (const loss of ['squared', 'logistic'] as const) {
      const { model } = trainBoosting(constant, { seed: 1, trees: 2, minLeafRows: 1, loss });
      await expectRoundTrip(model, constant.values);
    }
  });

  it('sends 32-bit rows that lie on a threshold, or next to it, the same way', async () => {
    const third = Math.fround(1 / 3);
    const xs = [third - 2 ** -26, third, third + 2 ** -25, third + 2 ** -24].map(Math.fround);
    const dataset = aDatasetOf(xs, (_, row) => row * 10);
    const model = trainForest(dataset, { seed: 1, trees: 8, minLeafRows: 1 });
    await expectRoundTrip(model, Float64Array.from([...xs, NaN, Infinity, -Infinity, 0]));
  });
});
