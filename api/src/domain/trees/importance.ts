import { randomFor, shuffle } from '../sampling.js';
import { checkInteger } from '../check-arguments.js';
import type { Dataset } from './dataset.js';
import type { TreeEnsemble } from './ensemble.js';
import { type Metric, r2Score } from './metrics.js';
import { predict } from './predict.js';

interface PermutationOptions {
  readonly seed: number;
  /** Shuffles of each feature. */
  readonly repeats?: number;
  /** What is measured on each output and averaged; larger is worse. Unless given, the share of variance not explained. */
  readonly error?: Metric;
}

export interface FeatureImportance {
  readonly feature: string;
  /** How much worse the error gets when the feature's values are shuffled between rows: mean over the repeats. */
  readonly increase: number;
  /** Standard deviation over the repeats. */
  readonly spread: number;
}

const unexplained: Metric = (targets, predictions) => 1 - r2Score(targets, predictions);

/**
 * How much each feature helps a model on these rows, in the features' order. Use rows the model was not trained on;
 * of features that say the same, each looks less important than it is.
 */
export function permutationImportance(
  model: TreeEnsemble,
  dataset: Dataset,
  { seed, repeats = 5, error = unexplained }: PermutationOptions,
): FeatureImportance[] {
  checkInteger('repeats', repeats, { min: 1, max: 1000 });
  for (const field of ['featureNames', 'outputNames'] as const) {
    if (dataset[field].join() !== model[field].join()) {
      throw new RangeError(
        `dataset.${field} must be ${model[field].join()}, got ${dataset[field].join()}`,
      );
    }
  }
  const width = dataset.featureNames.length;
  const values = dataset.values.slice();
  const before = meanError(dataset, predict(model, values), error);
  return dataset.featureNames.map((feature, column) => {
    const kept = columnOf(values, width, column);
    const increases = Array.from({ length: repeats }, (_, repeat) => {
      const shuffled = kept.slice();
      shuffle(shuffled, randomFor(seed, column * repeats + repeat));
      setColumn(values, { width, column, entries: shuffled });
      return meanError(dataset, predict(model, values), error) - before;
    });
    setColumn(values, { width, column, entries: kept });
    const increase = increases.reduce((sum, value) => sum + value, 0) / repeats;
    const variance = increases.reduce((sum, value) => sum + (value - increase) ** 2, 0) / repeats;
    return { feature, increase, spread: Math.sqrt(variance) };
  });
}

/** Mean over the outputs. */
function meanError(dataset: Dataset, predictions: Float64Array, error: Metric): number {
  const outputs = dataset.outputNames.length;
  const errors = dataset.outputNames.map((_, k) =>
    error(columnOf(dataset.targets, outputs, k), columnOf(predictions, outputs, k)),
  );
  return errors.reduce((sum, value) => sum + value, 0) / outputs;
}

function columnOf(values: Float64Array, width: number, column: number): Float64Array {
  const entries = new Float64Array(values.length / width);
  for (let row = 0; row < entries.length; row++) entries[row] = values[row * width + column]!;
  return entries;
}

function setColumn(
  values: Float64Array,
  {
    width,
    column,
    entries,
  }: { readonly width: number; readonly column: number; readonly entries: Float64Array },
): void {
  for (let row = 0; row < entries.length; row++) values[row * width + column] = entries[row]!;
}
