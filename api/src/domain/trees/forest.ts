import { binFeatures, MAX_BINS } from './binning.js';
import { throwIfCancelled } from './cancel.js';
import { bootstrapCounts, randomFor } from '../sampling.js';
import type { Dataset } from './dataset.js';
import { isConstant, type TreeEnsemble } from './ensemble.js';
import { addGains, flattenTree, gainShares, joinTrees } from './flat-trees.js';
import { TreeGrower } from './grow-tree.js';
import { createRowTable, type RowTable } from './row-table.js';
import { describeTargets, type TargetSummary } from './target-summary.js';
import {
  checkTreeOptions,
  constantOutputsOf,
  featuresPerSplit,
  type TreeOptions,
} from './train-options.js';

interface ForestOptions extends TreeOptions {
  /** Whether each tree learns from rows drawn with replacement. Without, only `featureShare` makes trees differ. */
  readonly bootstrap: boolean;
}

export const FOREST_DEFAULTS = {
  trees: 100,
  maxDepth: 10,
  maxLeaves: null,
  minLeafRows: 1,
  featureShare: 1,
  maxBins: MAX_BINS,
  bootstrap: true,
} as const satisfies Partial<ForestOptions>;

/**
 * Trains a random forest for one or more outputs. A split is evaluated by the mean over outputs of the variance it takes
 * away, each output measured against its own variance, so that minutes do not drown shares. Predictions are means of
 * targets and stay in their range.
 *
 * @throws RangeError for wrong options or too few rows; TrainingCancelled when the signal is set.
 */
export function trainForest(
  dataset: Dataset,
  options: Partial<ForestOptions> & { readonly seed: number },
): TreeEnsemble {
  const all: ForestOptions = { ...FOREST_DEFAULTS, ...options };
  checkTreeOptions(all, dataset);
  throwIfCancelled(all.signal);
  const summary = describeTargets(dataset);
  const untrained: TreeEnsemble = {
    kind: 'random-forest',
    loss: 'squared',
    featureNames: dataset.featureNames,
    outputNames: dataset.outputNames,
    base: new Float64Array(dataset.outputNames.length),
    lowest: summary.lowest,
    highest: summary.highest,
    constantOutputs: constantOutputsOf(dataset),
    gain: new Float64Array(dataset.featureNames.length),
    trees: joinTrees([], dataset.outputNames.length),
  };
  if (isConstant(untrained)) return { ...untrained, base: summary.lowest.slice() };
  return { ...untrained, ...growForest(dataset, all, summary) };
}

function growForest(
  dataset: Dataset,
  options: ForestOptions,
  summary: TargetSummary,
): Pick<TreeEnsemble, 'trees' | 'gain'> {
  const outputs = dataset.outputNames.length;
  const binned = binFeatures(dataset, options.maxBins);
  const table = createRowTable(dataset.rowCount, outputs, dataset.weights !== null);
  const grower = new TreeGrower(binned, table, {
    ...options,
    minLeafWeight: 0,
    l2: 0,
    minGain: 0,
    featuresPerSplit: featuresPerSplit(options.featureShare, binned),
  });
  const gain = new Float64Array(binned.featureCount);
  const writeLeaf = leafWriter(summary);
  const trees = [];
  for (let tree = 0; tree < options.trees; tree++) {
    throwIfCancelled(options.signal);
    const random = randomFor(options.seed, tree);
    const counts = options.bootstrap ? bootstrapCounts(dataset.rowCount, random) : null;
    const drawn = fillTable(table, grower.rows, { dataset, counts, summary });
    const root = grower.grow(drawn, random);
    addGains(root, gain);
    trees.push(flattenTree(root, binned, { outputs, writeLeaf }));
    options.onProgress?.({ treesDone: tree + 1, treesPlanned: options.trees });
  }
  return { trees: joinTrees(trees, outputs), gain: gainShares(gain) };
}

/** Writes the records of the drawn rows, targets standardised, and lists these rows. Returns how many they are. */
function fillTable(
  { outputs, stride, records }: RowTable,
  rows: Uint32Array,
  source: {
    readonly dataset: Dataset;
    readonly counts: Uint16Array | null;
    readonly summary: TargetSummary;
  },
): number {
  const { dataset, counts, summary } = source;
  const { targets, weights, rowCount } = dataset;
  let drawn = 0;
  for (let row = 0; row < rowCount; row++) {
    const count = counts ? counts[row]! : 1;
    if (count === 0) continue;
    rows[drawn++] = row;
    const weight = weights ? weights[row]! * count : count;
    const at = row * stride;
    for (let k = 0; k < outputs; k++) {
      records[at + k] =
        (weight * (targets[row * outputs + k]! - summary.mean[k]!)) / summary.spread[k]!;
    }
    records[at + outputs] = weight;
    if (weights) records[at + outputs + 1] = count;
  }
  return drawn;
}

/** A leaf says the mean of its targets. */
function leafWriter({ mean, spread }: TargetSummary) {
  return (totals: Float64Array, value: Float64Array, at: number): void => {
    for (let k = 0; k < mean.length; k++) {
      value[at + k] = mean[k]! + (spread[k]! * totals[k]!) / totals[mean.length]!;
    }
  };
}
