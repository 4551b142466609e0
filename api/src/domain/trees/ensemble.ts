/** What the trees of an ensemble add up to. */
export const ENSEMBLE_KINDS = ['random-forest', 'boosted-trees'] as const;
type EnsembleKind = (typeof ENSEMBLE_KINDS)[number];

/** `squared`: any number. `logistic`: targets from 0 to 1, predictions are probabilities. */
export const LOSSES = ['squared', 'logistic'] as const;
export type Loss = (typeof LOSSES)[number];

/**
 * All trees in flat arrays, one entry a node; a tree's nodes lie together, level by level from its root, and siblings
 * lie side by side. At a node, a value above `threshold` goes to `left + 1`, any other to `left`. A leaf points to itself
 * and has the threshold Infinity, so that walking on from a leaf stays there.
 */
export interface FlatTrees {
  /** Root of each tree, and at the end the number of nodes of all. */
  readonly firstNode: Uint32Array;
  /** Steps from the root to the deepest leaf, of each tree. */
  readonly depth: Uint16Array;
  readonly feature: Uint16Array;
  readonly threshold: Float64Array;
  readonly left: Uint32Array;
  /** 1 where a value that is not known goes to `left + 1`. */
  readonly missingRight: Uint8Array;
  /** Node by node, nodes x outputs; zero but in leaves. */
  readonly value: Float64Array;
}

/** A trained model as plain data. A forest's prediction is the mean of its trees; a boosted one's is base plus their sum. */
export interface TreeEnsemble {
  readonly kind: EnsembleKind;
  readonly loss: Loss;
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
  /** Where predictions start, for each output: log odds for the logistic loss. */
  readonly base: Float64Array;
  /** Smallest and largest prediction of each output: for a forest the targets' own range. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Outputs that had one and the same target in every row: predicted as that, and nothing was learned. */
  readonly constantOutputs: readonly string[];
  /** Share of the loss's reduction that each feature brought; adds up to 1, or is zero when no tree was split. */
  readonly gain: Float64Array;
  readonly trees: FlatTrees;
}

/** Whether every output was constant in training, so that the model says the same for everybody. */
export function isConstant(model: TreeEnsemble): boolean {
  return model.constantOutputs.length === model.outputNames.length;
}

export function treeCount(model: TreeEnsemble): number {
  return model.trees.depth.length;
}
