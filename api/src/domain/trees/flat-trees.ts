import type { BinnedFeatures } from './binning.js';
import type { FlatTrees } from './ensemble.js';
import type { GrownNode } from './grown-node.js';

/** Writes a leaf's prediction, one number an output, to `value` from `at` on. */
type WriteLeaf = (totals: Float64Array, value: Float64Array, at: number) => void;

/** Lays one grown tree out as an ensemble of a single tree: level by level, siblings side by side. */
export function flattenTree(
  root: GrownNode,
  binned: BinnedFeatures,
  { outputs, writeLeaf }: { readonly outputs: number; readonly writeLeaf: WriteLeaf },
): FlatTrees {
  const order: GrownNode[] = [root];
  const firstChild: number[] = [];
  for (const node of order) {
    firstChild.push(order.length);
    if (node.children) order.push(...node.children);
  }
  const trees = emptyTrees(1, order.length, outputs);
  trees.firstNode[1] = order.length;
  trees.depth[0] = order.at(-1)!.depth;
  order.forEach(({ split, children, totals }, node) => {
    if (children && split) {
      trees.feature[node] = split.feature;
      trees.threshold[node] = binned.edges[split.feature]![split.bin] ?? Infinity;
      trees.left[node] = firstChild[node]!;
      trees.missingRight[node] = split.isMissingLeft ? 0 : 1;
    } else {
      trees.threshold[node] = Infinity;
      trees.left[node] = node;
      writeLeaf(totals, trees.value, node * outputs);
    }
  });
  return trees;
}

/** Puts the trees of several ensembles one after another. */
export function joinTrees(parts: readonly FlatTrees[], outputs: number): FlatTrees {
  const trees = parts.reduce((sum, part) => sum + part.depth.length, 0);
  const nodes = parts.reduce((sum, part) => sum + part.left.length, 0);
  const joined = emptyTrees(trees, nodes, outputs);
  let tree = 0;
  let node = 0;
  for (const part of parts) {
    joined.depth.set(part.depth, tree);
    joined.feature.set(part.feature, node);
    joined.threshold.set(part.threshold, node);
    joined.missingRight.set(part.missingRight, node);
    joined.value.set(part.value, node * outputs);
    for (let i = 0; i < part.left.length; i++) joined.left[node + i] = part.left[i]! + node;
    for (let i = 0; i < part.depth.length; i++) {
      joined.firstNode[tree + i] = part.firstNode[i]! + node;
    }
    tree += part.depth.length;
    node += part.left.length;
  }
  joined.firstNode[trees] = nodes;
  return joined;
}

/** Arrays of the right sizes, all zero. */
export function emptyTrees(trees: number, nodes: number, outputs: number): FlatTrees {
  return {
    firstNode: new Uint32Array(trees + 1),
    depth: new Uint16Array(trees),
    feature: new Uint16Array(nodes),
    threshold: new Float64Array(nodes),
    left: new Uint32Array(nodes),
    missingRight: new Uint8Array(nodes),
    value: new Float64Array(nodes * outputs),
  };
}

/** The leaves of a grown tree from left to right. */
export function leavesOf(root: GrownNode): GrownNode[] {
  const leaves: GrownNode[] = [];
  const open: GrownNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.children) open.push(node.children[1], node.children[0]);
    else leaves.push(node);
  }
  return leaves;
}

/** Adds the gain of every split to its feature. */
export function addGains(root: GrownNode, gain: Float64Array): void {
  const open: GrownNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.children || !node.split) continue;
    gain[node.split.feature] = gain[node.split.feature]! + node.split.gain;
    open.push(...node.children);
  }
}

/** Gains as shares that add up to 1, or all zero when nothing was gained. */
export function gainShares(gain: Float64Array): Float64Array {
  const total = gain.reduce((sum, value) => sum + value, 0);
  return total > 0 ? gain.map((value) => value / total) : gain;
}
