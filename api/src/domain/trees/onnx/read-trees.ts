import type { FlatTrees } from '../ensemble.js';
import { emptyTrees } from '../flat-trees.js';
import { InvalidModelError } from '../load.js';
import type { Attributes } from './attributes.js';
import { TREE_LIMITS } from './file-limits.js';
import { previousFloat32, widestBelow } from './float32.js';

/** One node as the file describes it; children are places in the file's list. */
interface FileNode {
  readonly tree: number;
  readonly feature: number;
  readonly threshold: number;
  /** Where values up to the threshold, above it, and not known go; null for a leaf. */
  readonly children: { readonly low: number; readonly high: number; readonly isMissingHigh: boolean } | null; // prettier-ignore
  readonly values: Float64Array;
}

/**
 * Rebuilds the trees of a TreeEnsembleRegressor, level by level. @throws InvalidModelError for nodes that do not make
 * whole trees, features that the model does not have, and comparisons other than <=, <, > and >=.
 */
export function readTrees(
  attributes: Attributes,
  { features, outputs }: { readonly features: number; readonly outputs: number },
): FlatTrees {
  const nodes = readNodes(attributes, { features, outputs });
  const roots = findRoots(nodes);
  const trees = emptyTrees(roots.length, nodes.length, outputs);
  let end = 0;
  roots.forEach((root, tree) => {
    end = layTree(trees, nodes, { root, tree, start: end });
  });
  if (end !== nodes.length) {
    throw new InvalidModelError('nodes_nodeids', `must all be reached from their tree's root, and ${nodes.length - end} are not`); // prettier-ignore
  }
  return trees;
}

function readNodes(
  attributes: Attributes,
  { features, outputs }: { readonly features: number; readonly outputs: number },
): FileNode[] {
  const count = attributes.count('nodes_nodeids');
  if (count < 1 || count > TREE_LIMITS.nodes) {
    throw new InvalidModelError('nodes_nodeids', `must describe 1 to ${TREE_LIMITS.nodes} nodes, got ${count}`); // prettier-ignore
  }
  const tree = attributes.ints('nodes_treeids', count);
  const feature = attributes.ints('nodes_featureids', count);
  const thresholds = attributes.floats('nodes_values', count);
  const modes = attributes.strings('nodes_modes', count);
  const whenTrue = attributes.ints('nodes_truenodeids', count);
  const whenFalse = attributes.ints('nodes_falsenodeids', count);
  const tracksTrue = attributes.ints('nodes_missing_value_tracks_true', count, new Array<number>(count).fill(0)); // prettier-ignore
  const placeOf = places(tree, attributes.ints('nodes_nodeids', count));
  const values = readValues(attributes, { placeOf, modes, outputs });
  return tree.map((own, node) => {
    const leaf = { tree: own, feature: 0, threshold: Infinity, values: values[node]! };
    const mode = modes[node]!;
    if (mode === 'LEAF') return { ...leaf, children: null };
    const comparison = comparisonOf(mode, thresholds[node]!);
    if (feature[node]! < 0 || feature[node]! >= features) {
      throw new InvalidModelError('nodes_featureids', `must be from 0 to ${features - 1}, got ${feature[node]}`); // prettier-ignore
    }
    const yes = placeOf('nodes_truenodeids', own, whenTrue[node]!);
    const no = placeOf('nodes_falsenodeids', own, whenFalse[node]!);
    const missing = tracksTrue[node] === 1 ? yes : no;
    const { isTrueLow, threshold } = comparison;
    const [low, high] = isTrueLow ? [yes, no] : [no, yes];
    return { ...leaf, feature: feature[node]!, threshold, children: { low, high, isMissingHigh: missing === high } }; // prettier-ignore
  });
}

/** Every comparison as "at most the threshold". No 32-bit number lies between one and the one before it. */
function comparisonOf(mode: string, value: number) {
  if (Number.isNaN(value)) throw new InvalidModelError('nodes_values', 'must be numbers, got NaN');
  const below = widestBelow(previousFloat32(value));
  switch (mode) {
    case 'BRANCH_LEQ':
      return { isTrueLow: true, threshold: widestBelow(value) };
    case 'BRANCH_GT':
      return { isTrueLow: false, threshold: widestBelow(value) };
    case 'BRANCH_LT':
      return { isTrueLow: true, threshold: below };
    case 'BRANCH_GTE':
      return { isTrueLow: false, threshold: below };
    default:
      throw new InvalidModelError(
        'nodes_modes',
        `must be LEAF, BRANCH_LEQ, BRANCH_LT, BRANCH_GT or BRANCH_GTE, got ${mode}`,
      );
  }
}

type PlaceOf = (attribute: string, tree: number, id: number) => number;

function places(trees: readonly number[], ids: readonly number[]): PlaceOf {
  const byName = new Map<string, number>();
  ids.forEach((id, place) => {
    const name = `${trees[place]}/${id}`;
    if (byName.has(name)) {
      throw new InvalidModelError('nodes_nodeids', `must differ within a tree, got ${id} twice in tree ${trees[place]}`); // prettier-ignore
    }
    byName.set(name, place);
  });
  return (attribute, tree, id) => {
    const place = byName.get(`${tree}/${id}`);
    if (place === undefined) {
      throw new InvalidModelError(attribute, `must name nodes of their tree, and tree ${tree} has no node ${id}`); // prettier-ignore
    }
    return place;
  };
}

/** What each leaf adds to each output; nothing where the file says nothing. */
function readValues(
  attributes: Attributes,
  { placeOf, modes, outputs }: { readonly placeOf: PlaceOf; readonly modes: readonly string[]; readonly outputs: number }, // prettier-ignore
): Float64Array[] {
  const values = modes.map(() => new Float64Array(outputs));
  const count = attributes.count('target_nodeids');
  const tree = attributes.ints('target_treeids', count);
  const node = attributes.ints('target_nodeids', count);
  const output = attributes.ints('target_ids', count);
  attributes.floats('target_weights', count).forEach((weight, i) => {
    const place = placeOf('target_nodeids', tree[i]!, node[i]!);
    if (modes[place] !== 'LEAF') throw new InvalidModelError('target_nodeids', 'must name leaves');
    if (!Number.isFinite(weight)) throw new InvalidModelError('target_weights', 'must be finite');
    if (output[i]! < 0 || output[i]! >= outputs) {
      throw new InvalidModelError('target_ids', `must be from 0 to ${outputs - 1}, got ${output[i]}`); // prettier-ignore
    }
    values[place]![output[i]!] = values[place]![output[i]!]! + weight;
  });
  return values;
}

/** The one node of each tree that no other leads to. */
function findRoots(nodes: readonly FileNode[]): number[] {
  const isChild = new Uint8Array(nodes.length);
  for (const { children } of nodes) {
    if (!children) continue;
    for (const child of [children.low, children.high]) {
      if (isChild[child]) {
        throw new InvalidModelError('nodes_truenodeids', 'must lead to each node at most once');
      }
      isChild[child] = 1;
    }
  }
  const roots = new Map<number, number>();
  nodes.forEach(({ tree }, node) => {
    if (isChild[node]) return;
    if (roots.has(tree)) {
      throw new InvalidModelError('nodes_treeids', `must have one root each, and tree ${tree} has several`); // prettier-ignore
    }
    roots.set(tree, node);
  });
  const rootless = nodes.find(({ tree }) => !roots.has(tree));
  if (rootless) {
    throw new InvalidModelError('nodes_treeids', `must have a root each, and tree ${rootless.tree} goes round in a circle`); // prettier-ignore
  }
  return [...roots.values()];
}

/** Lays one tree out from `start` on; gives the place after it. */
function layTree(
  trees: FlatTrees,
  nodes: readonly FileNode[],
  { root, tree, start }: { readonly root: number; readonly tree: number; readonly start: number },
): number {
  const order = [root];
  const depths = [0];
  const outputs = trees.value.length / trees.left.length;
  trees.firstNode[tree] = start;
  for (let i = 0; i < order.length; i++) {
    const at = start + i;
    const { feature, threshold, children, values } = nodes[order[i]!]!;
    trees.feature[at] = feature;
    trees.threshold[at] = threshold;
    trees.left[at] = children ? start + order.length : at;
    trees.missingRight[at] = children?.isMissingHigh ? 1 : 0;
    trees.value.set(values, at * outputs);
    if (!children) continue;
    if (depths[i]! >= TREE_LIMITS.levels) {
      throw new InvalidModelError('nodes_truenodeids', `must lead at most ${TREE_LIMITS.levels} levels down`); // prettier-ignore
    }
    order.push(children.low, children.high);
    depths.push(depths[i]! + 1, depths[i]! + 1);
  }
  trees.depth[tree] = depths.at(-1)!;
  trees.firstNode[tree + 1] = start + order.length;
  return start + order.length;
}
