import { randomFor, shuffle } from '../../sampling.js';
import {
  type Dataset,
  selectRows,
  type FeatureImportance,
  permutationImportance,
  calibrationError,
  logLoss,
  meanAbsoluteError,
  meanSquaredError,
  type Metric,
  r2Score,
  predict,
} from '../../trees/index.js';
import type { LearnedModel } from '../model.js';
import type { TrainedModel } from '../training-set.js';

/** The largest number of rows for a feature's importance: more rows only take longer. */
const MOST_IMPORTANCE_ROWS = 4000;
const IMPORTANCE_PART = 0x7ffffffc;

const METRICS: Readonly<Record<string, Metric>> = {
  meanSquaredError,
  meanAbsoluteError,
  r2: r2Score,
};
const METRICS_OF_SHARES: Readonly<Record<string, Metric>> = { logLoss, calibrationError };

/** Metrics of a model on rows of held-out families: the mean over its outputs. */
export function measure(model: LearnedModel, heldOut: Dataset): Record<string, number> {
  const predictions = predict(model.ensemble, heldOut.values);
  const outputs = heldOut.outputNames.length;
  const column = (from: Float64Array, k: number): Float64Array =>
    Float64Array.from({ length: heldOut.rowCount }, (_, row) => from[row * outputs + k]!);
  const isShare = model.ensemble.loss === 'logistic';
  const metrics = isShare ? { ...METRICS, ...METRICS_OF_SHARES } : METRICS;
  return Object.fromEntries(
    Object.entries(metrics).map(([name, metric]) => {
      const each = heldOut.outputNames.map((_, k) =>
        metric(column(heldOut.targets, k), column(predictions, k)),
      );
      return [name, each.reduce((sum, value) => sum + value, 0) / outputs];
    }),
  );
}

export function importanceOf(
  model: LearnedModel,
  heldOut: Dataset,
  seed: number,
): FeatureImportance[] {
  const rows = Uint32Array.from({ length: heldOut.rowCount }, (_, row) => row);
  shuffle(rows, randomFor(seed, IMPORTANCE_PART));
  const some = selectRows(heldOut, rows.subarray(0, MOST_IMPORTANCE_ROWS).sort());
  return permutationImportance(model.ensemble, some, { seed, repeats: 2 });
}

export function gainOf({ ensemble }: LearnedModel): TrainedModel['gain'] {
  return ensemble.featureNames.map((feature, k) => ({ feature, share: ensemble.gain[k]! }));
}
