import { binFeatures, MAX_BINS } from './binning.js';
import { throwIfCancelled } from './cancel.js';
import { randomFor } from '../sampling.js';
import { checkNumber } from '../check-arguments.js';
import type { Dataset } from './dataset.js';
import {
  checkEarlyStopping,
  type EarlyStopping,
  StoppingRule,
  takeApart,
} from './early-stopping.js';
import { type FlatTrees, isConstant, type Loss, type TreeEnsemble } from './ensemble.js';
import { addGains, flattenTree, gainShares, joinTrees, leavesOf } from './flat-trees.js';
import { TreeGrower } from './grow-tree.js';
import type { GrownNode } from './grown-node.js';
import { fillResiduals, meanLoss, scoreOf } from './losses.js';
import { createRowTable } from './row-table.js';
import { describeTargets } from './target-summary.js';
import {
  checkRowCount,
  checkTreeOptions,
  constantOutputsOf,
  featuresPerSplit,
  type TreeOptions,
} from './train-options.js';

interface BoostingOptions extends TreeOptions {
  /** `logistic` asks for targets from 0 to 1 (a half-done lesson may be 0.5) and predicts probabilities. */
  readonly loss: Loss;
  /** How much of each tree's correction is taken, above 0 and at most 1. */
  readonly learningRate: number;
  /** Added to the weight of a leaf: pulls small leaves towards no correction. */
  readonly l2: number;
  /** Stops when the validation part gets no better; `null` grows all trees. */
  readonly earlyStopping: EarlyStopping | null;
}

export const BOOSTING_DEFAULTS = {
  loss: 'squared',
  trees: 100,
  learningRate: 0.1,
  maxDepth: 64,
  maxLeaves: 31,
  minLeafRows: 20,
  l2: 0,
  featureShare: 1,
  maxBins: MAX_BINS,
  earlyStopping: null,
} as const satisfies Partial<BoostingOptions>;

/** A boosted model and how its losses fell, tree by tree. */
interface BoostingResult {
  readonly model: TreeEnsemble;
  /** Mean loss over the training rows before the first tree and after each. */
  readonly trainingLoss: readonly number[];
  /** The same over the validation rows; empty without early stopping. */
  readonly validationLoss: readonly number[];
}

/**
 * Trains gradient-boosted trees for one output.
 *
 * @throws RangeError for wrong options, more than one output, targets that do not fit the loss or too few rows;
 *   TrainingCancelled when the signal is set.
 */
export function trainBoosting(
  dataset: Dataset,
  options: Partial<BoostingOptions> & { readonly seed: number },
): BoostingResult {
  const all: BoostingOptions = { ...BOOSTING_DEFAULTS, ...options };
  checkBoosting(all, dataset);
  throwIfCancelled(all.signal);
  const { training, validation } = takeApart(dataset, all);
  checkRowCount(training, 2 * all.minLeafRows);
  const summary = describeTargets(training);
  const base = scoreOf(all.loss, summary.mean[0]!);
  const untrained: TreeEnsemble = {
    kind: 'boosted-trees',
    loss: all.loss,
    featureNames: dataset.featureNames,
    outputNames: dataset.outputNames,
    base: Float64Array.of(base),
    lowest: Float64Array.of(all.loss === 'logistic' ? 0 : -Infinity),
    highest: Float64Array.of(all.loss === 'logistic' ? 1 : Infinity),
    constantOutputs: constantOutputsOf(training),
    gain: new Float64Array(dataset.featureNames.length),
    trees: joinTrees([], 1),
  };
  if (isConstant(untrained)) {
    const { lowest, highest } = summary;
    return { model: { ...untrained, lowest, highest }, trainingLoss: [], validationLoss: [] };
  }
  const run = new BoostingRun(training, validation, { ...all, base });
  const grown = run.growAll();
  return {
    model: { ...untrained, trees: grown.trees, gain: grown.gain },
    trainingLoss: run.trainingLoss,
    validationLoss: run.stopping?.losses ?? [],
  };
}

function checkBoosting(options: BoostingOptions, dataset: Dataset): void {
  checkTreeOptions(options, dataset);
  checkNumber('learningRate', options.learningRate, { min: 0, max: 1, above: true });
  checkNumber('l2', options.l2, { min: 0, max: Number.MAX_VALUE });
  if (dataset.outputNames.length !== 1) {
    throw new RangeError(
      `dataset must have one output for boosting, got ${dataset.outputNames.length}`,
    );
  }
  if (options.loss === 'logistic') {
    dataset.targets.forEach((target, row) => {
      checkNumber(`targets[${row}]`, target, { min: 0, max: 1 });
    });
  }
  if (options.earlyStopping) checkEarlyStopping(options.earlyStopping, dataset);
}

/** One training from first to last tree. */
class BoostingRun {
  readonly trainingLoss: number[];
  readonly stopping: StoppingRule | null;
  private readonly scores: Float64Array;

  constructor(
    private readonly training: Dataset,
    validation: Dataset | null,
    private readonly options: BoostingOptions & { readonly base: number },
  ) {
    const { base, loss } = options;
    this.scores = new Float64Array(training.rowCount).fill(base);
    this.trainingLoss = [meanLoss(loss, training, this.scores)];
    this.stopping =
      validation && options.earlyStopping
        ? new StoppingRule(validation, { loss, base, ...options.earlyStopping })
        : null;
  }

  growAll(): Pick<TreeEnsemble, 'trees' | 'gain'> {
    const { training, options, stopping } = this;
    const { loss } = options;
    const binned = binFeatures(training, options.maxBins);
    const hasSeparateCount = loss === 'logistic' || training.weights !== null;
    const table = createRowTable(training.rowCount, 1, hasSeparateCount);
    const grower = new TreeGrower(binned, table, {
      ...options,
      // Below this much curvature a Newton step is noise.
      minLeafWeight: loss === 'logistic' ? 1e-3 : 0,
      minGain: 0,
      featuresPerSplit: featuresPerSplit(options.featureShare, binned),
    });
    const trees: FlatTrees[] = [];
    const gains: Float64Array[] = [];
    for (let tree = 0; tree < options.trees; tree++) {
      throwIfCancelled(options.signal);
      for (let row = 0; row < grower.rows.length; row++) grower.rows[row] = row;
      fillResiduals(loss, training, { table, scores: this.scores });
      const root = grower.grow(training.rowCount, randomFor(options.seed, tree));
      if (!root.children) break;
      const flat = flattenTree(root, binned, { outputs: 1, writeLeaf: this.writeLeaf });
      this.addToScores(root, grower.rows);
      trees.push(flat);
      gains.push(new Float64Array(binned.featureCount));
      addGains(root, gains.at(-1)!);
      stopping?.add(flat);
      this.report(tree + 1);
      if (stopping?.isOver) break;
    }
    const kept = stopping ? stopping.bestTrees : trees.length;
    const gain = new Float64Array(binned.featureCount);
    for (const own of gains.slice(0, kept)) own.forEach((value, f) => (gain[f] = gain[f]! + value));
    return { trees: joinTrees(trees.slice(0, kept), 1), gain: gainShares(gain) };
  }

  private readonly writeLeaf = (totals: Float64Array, value: Float64Array, at: number): void => {
    value[at] = this.correction(totals);
  };

  /** The step that a leaf takes: a Newton step, shortened by the learning rate. */
  private correction(totals: Float64Array): number {
    const { learningRate, l2 } = this.options;
    return (learningRate * totals[0]!) / (totals[1]! + l2);
  }

  private addToScores(root: GrownNode, rows: Uint32Array): void {
    const { scores } = this;
    for (const leaf of leavesOf(root)) {
      const step = this.correction(leaf.totals);
      for (let i = leaf.start; i < leaf.end; i++) {
        scores[rows[i]!] = scores[rows[i]!]! + step;
      }
    }
  }

  private report(treesDone: number): void {
    const { options, training, stopping } = this;
    this.trainingLoss.push(meanLoss(options.loss, training, this.scores));
    options.onProgress?.({
      treesDone,
      treesPlanned: options.trees,
      trainingLoss: this.trainingLoss.at(-1)!,
      ...(stopping && { validationLoss: stopping.losses.at(-1)! }),
    });
  }
}
