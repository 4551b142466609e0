import type { CancelSignal } from './cancel.js';
import type { Split } from './find-split.js';

export interface GrowOptions {
  /** Steps from the root to a leaf, at most. */
  readonly maxDepth: number;
  /** Leaves, at most: then the leaf that gains most is split first. `null` splits all down to `maxDepth`. */
  readonly maxLeaves: number | null;
  readonly minLeafRows: number;
  readonly minLeafWeight: number;
  readonly l2: number;
  readonly minGain: number;
  /** Features looked at for each split, at most; more when none of these can be split. */
  readonly featuresPerSplit: number;
  readonly signal?: CancelSignal;
}

/** A node while its tree grows; its rows are `rows[start]` to `rows[end - 1]`. */
export interface GrownNode {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** Sums of its rows' records. */
  readonly totals: Float64Array;
  /** Sums by feature and bin, when the node is large enough to keep them. */
  histogram: Float64Array | null;
  split: Split | null;
  children: readonly [GrownNode, GrownNode] | null;
}
