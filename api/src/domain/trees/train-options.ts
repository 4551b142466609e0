import type { BinnedFeatures } from './binning.js';
import { MAX_BINS } from './binning.js';
import type { CancelSignal } from './cancel.js';
import { checkInteger, checkNumber } from '../check-arguments.js';
import type { Dataset } from './dataset.js';

/** What training tells after each tree. */
interface TrainingProgress {
  readonly treesDone: number;
  /** Trees at most; early stopping may end sooner. */
  readonly treesPlanned: number;
  /** Mean loss over the training rows so far; boosting only. */
  readonly trainingLoss?: number;
  /** Mean loss over the validation rows so far; boosting with early stopping only. */
  readonly validationLoss?: number;
}

/** Options of both learners. */
export interface TreeOptions {
  /** A whole number; the same data, options and seed give the same model, bit for bit. */
  readonly seed: number;
  readonly trees: number;
  /** Steps from the root to a leaf, at most. */
  readonly maxDepth: number;
  /** Leaves of a tree, at most; `null` when only the depth limits. */
  readonly maxLeaves: number | null;
  /** Rows in a leaf, at least. */
  readonly minLeafRows: number;
  /** Share of the features looked at for each split. */
  readonly featureShare: number;
  /** Ranges a feature is cut into, at most 255. */
  readonly maxBins: number;
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
}

/** @throws RangeError naming the option that is wrong, or the dataset when it has too few rows. */
export function checkTreeOptions(options: TreeOptions, dataset: Dataset): void {
  checkInteger('seed', options.seed, { min: -(2 ** 31), max: 2 ** 32 - 1 });
  checkInteger('trees', options.trees, { min: 1, max: 10_000 });
  checkInteger('maxDepth', options.maxDepth, { min: 1, max: 1000 });
  if (options.maxLeaves !== null) {
    checkInteger('maxLeaves', options.maxLeaves, { min: 2, max: 65_535 });
  }
  checkInteger('minLeafRows', options.minLeafRows, { min: 1, max: 2 ** 31 - 1 });
  checkNumber('featureShare', options.featureShare, { min: 0, max: 1, above: true });
  checkInteger('maxBins', options.maxBins, { min: 2, max: MAX_BINS });
  checkRowCount(dataset, 2 * options.minLeafRows);
}

export function checkRowCount(dataset: Dataset, least: number): void {
  if (dataset.rowCount < least) {
    throw new RangeError(`dataset must have at least ${least} rows, got ${dataset.rowCount}`);
  }
}

/** How many features are looked at for a split: at least one. */
export function featuresPerSplit(share: number, { featureCount }: BinnedFeatures): number {
  return Math.max(1, Math.round(share * featureCount));
}

/** Names of the outputs whose target is the same in every row. */
export function constantOutputsOf({ outputNames, targets }: Dataset): string[] {
  const outputs = outputNames.length;
  return outputNames.filter((_, k) => {
    for (let at = k; at < targets.length; at += outputs) {
      if (targets[at] !== targets[k]) return false;
    }
    return true;
  });
}
