import { checkLength } from '../check-arguments.js';
import type { FlatTrees, TreeEnsemble } from './ensemble.js';
import { flatten } from './dataset.js';

/** Rows that go through one tree before the next tree's turn: they and the tree stay in the processor's cache. */
const BLOCK_ROWS = 1024;

/**
 * Predictions for many rows of raw values (row by row, NaN where not known), row by row in the order of the model's
 * outputs: targets' units, or probabilities for the logistic loss.
 */
export function predict(model: TreeEnsemble, values: Float64Array): Float64Array {
  const features = model.featureNames.length;
  const rowCount = values.length / features;
  if (!Number.isInteger(rowCount)) {
    throw new RangeError(
      `values must have a length that is a multiple of ${features}, got ${values.length}`,
    );
  }
  const scores = new Float64Array(rowCount * model.outputNames.length);
  addTrees(model.trees, { values, features, scores });
  finish(model, scores);
  return scores;
}

/** Predictions for rows given as arrays. @throws RangeError at a row with another number of values than features. */
export function predictRows(
  model: TreeEnsemble,
  rows: readonly (readonly number[])[],
): Float64Array[] {
  const outputs = model.outputNames.length;
  const flat = predict(model, flatten('rows', rows, model.featureNames.length));
  return rows.map((_, row) => flat.slice(row * outputs, (row + 1) * outputs));
}

/** Prediction for one row. */
export function predictOne(model: TreeEnsemble, row: readonly number[]): Float64Array {
  checkLength('row', row.length, model.featureNames.length);
  return predict(model, Float64Array.from(row));
}

export interface Scoring {
  /** Row by row. */
  readonly values: Float64Array;
  readonly features: number;
  /** Row by row; each tree's value is added. */
  readonly scores: Float64Array;
}

/** Adds what every tree says about every row. */
export function addTrees(trees: FlatTrees, { values, features, scores }: Scoring): void {
  const rowCount = values.length / features;
  if (rowCount === 0) return;
  const outputs = scores.length / rowCount;
  const leaf = new Uint32Array(BLOCK_ROWS);
  for (let start = 0; start < rowCount; start += BLOCK_ROWS) {
    const end = Math.min(rowCount, start + BLOCK_ROWS);
    const block = values.subarray(start * features, end * features);
    const find = hasUnknown(block) ? findLeavesWithUnknown : findLeaves;
    const into = scores.subarray(start * outputs, end * outputs);
    for (let tree = 0; tree < trees.depth.length; tree++) {
      find(trees, tree, { block, features, leaf });
      addLeaves(into, outputs, { value: trees.value, leaf });
    }
  }
}

interface Block {
  readonly block: Float64Array;
  readonly features: number;
  /** Filled with the leaf of each row. */
  readonly leaf: Uint32Array;
}

function hasUnknown(block: Float64Array): boolean {
  for (let i = 0; i < block.length; i++) if (block[i]! !== block[i]!) return true;
  return false;
}

/**
 * Four rows walk down together, without a jump that depends on their values: the processor overlaps their loads, which
 * one walk alone would wait for one after another. Walking on from a leaf stays there.
 */
function findLeaves(trees: FlatTrees, tree: number, { block, features, leaf }: Block): void {
  const { feature, threshold, left } = trees;
  const root = trees.firstNode[tree]!;
  const depth = trees.depth[tree]!;
  const rows = block.length / features;
  const last = block.length - features;
  for (let row = 0; row < rows; row += 4) {
    // The last four may go past the end: those walks repeat the last row.
    const p0 = row * features;
    const p1 = Math.min(p0 + features, last);
    const p2 = Math.min(p1 + features, last);
    const p3 = Math.min(p2 + features, last);
    let n0 = root;
    let n1 = root;
    let n2 = root;
    let n3 = root;
    for (let step = 0; step < depth; step++) {
      n0 = left[n0]! + +(block[p0 + feature[n0]!]! > threshold[n0]!);
      n1 = left[n1]! + +(block[p1 + feature[n1]!]! > threshold[n1]!);
      n2 = left[n2]! + +(block[p2 + feature[n2]!]! > threshold[n2]!);
      n3 = left[n3]! + +(block[p3 + feature[n3]!]! > threshold[n3]!);
    }
    leaf[row] = n0;
    leaf[row + 1] = n1;
    leaf[row + 2] = n2;
    leaf[row + 3] = n3;
  }
}

/** The same where values may be unknown: no comparison with NaN holds, so that it goes where `missingRight` says. */
function findLeavesWithUnknown(
  trees: FlatTrees,
  tree: number,
  { block, features, leaf }: Block,
): void {
  const { feature, threshold, left, missingRight } = trees;
  const root = trees.firstNode[tree]!;
  const depth = trees.depth[tree]!;
  const rows = block.length / features;
  const last = block.length - features;
  for (let row = 0; row < rows; row += 2) {
    const p0 = row * features;
    const p1 = Math.min(p0 + features, last);
    let n0 = root;
    let n1 = root;
    for (let step = 0; step < depth; step++) {
      const v0 = block[p0 + feature[n0]!]!;
      const v1 = block[p1 + feature[n1]!]!;
      n0 = left[n0]! + (+(v0 > threshold[n0]!) | (+(v0 !== v0) & missingRight[n0]!));
      n1 = left[n1]! + (+(v1 > threshold[n1]!) | (+(v1 !== v1) & missingRight[n1]!));
    }
    leaf[row] = n0;
    leaf[row + 1] = n1;
  }
}

function addLeaves(
  scores: Float64Array,
  outputs: number,
  { value, leaf }: { readonly value: Float64Array; readonly leaf: Uint32Array },
): void {
  if (outputs === 1) {
    for (let row = 0; row < scores.length; row++) {
      scores[row] = scores[row]! + value[leaf[row]!]!;
    }
    return;
  }
  for (let row = 0, at = 0; at < scores.length; row++, at += outputs) {
    const from = leaf[row]! * outputs;
    for (let k = 0; k < outputs; k++) scores[at + k] = scores[at + k]! + value[from + k]!;
  }
}

/** From sums of leaves to predictions. */
function finish(model: TreeEnsemble, scores: Float64Array): void {
  const { kind, loss, base, lowest, highest, trees } = model;
  const outputs = base.length;
  const share = kind === 'random-forest' ? 1 / Math.max(1, trees.depth.length) : 1;
  for (let at = 0; at < scores.length; at++) {
    const k = at % outputs;
    const score = base[k]! + scores[at]! * share;
    const response = loss === 'logistic' ? probability(score) : score;
    // A mean of numbers in a range can leave it by rounding.
    scores[at] = Math.min(highest[k]!, Math.max(lowest[k]!, response));
  }
}

/** The probability with these log odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
