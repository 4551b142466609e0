import type { FlatTrees, TreeEnsemble } from './ensemble.js';
import {
  checksumOf,
  LEAF,
  MODEL_FORMAT,
  MODEL_VERSION,
  type SavedEnsemble,
} from './saved-ensemble.js';

/** A model as plain data, ready for JSON. `loadEnsemble` gives back one that predicts exactly the same. */
export function saveEnsemble(model: TreeEnsemble): SavedEnsemble {
  const { kind, loss, featureNames, outputNames, constantOutputs } = model;
  const saved = {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    kind,
    loss,
    featureNames,
    outputNames,
    constantOutputs,
    base: encode(model.base),
    lowest: encode(model.lowest),
    highest: encode(model.highest),
    gain: encode(model.gain),
    ...saveTrees(model.trees, outputNames.length),
  } as const;
  return { ...saved, checksum: checksumOf(saved) };
}

function saveTrees(trees: FlatTrees, outputs: number) {
  const { firstNode, feature, threshold, left, missingRight, value } = trees;
  const splits: number[] = [];
  const leaves: number[] = [];
  left.forEach((next, node) => (next === node ? leaves : splits).push(node));
  const thresholds = Float64Array.from(new Set(splits.map((node) => threshold[node]!))).sort();
  const indexOf = new Map(Array.from(thresholds, (end, index) => [end, index]));
  const leafValues = new Float64Array(leaves.length * outputs);
  leaves.forEach((node, i) => {
    leafValues.set(value.subarray(node * outputs, (node + 1) * outputs), i * outputs);
  });
  return {
    treeNodes: encode(trees.depth.length === 0 ? new Uint32Array(0) : sizes(firstNode)),
    nodeFeatures: encode(feature.map((own, node) => (left[node] === node ? LEAF : own))),
    thresholds: encode(thresholds),
    splitThresholds: encode(Uint32Array.from(splits, (node) => indexOf.get(threshold[node]!)!)),
    splitMissing: encode(Uint8Array.from(splits, (node) => missingRight[node]!)),
    leafValues: encode(leafValues),
  };
}

function sizes(firstNode: Uint32Array): Uint32Array {
  return firstNode.slice(1).map((end, tree) => end - firstNode[tree]!);
}

/** Base64 of the bytes as they lie in memory: little-endian on every machine that Node 20 and later is built for here. */
function encode(numbers: Float64Array | Uint32Array | Uint16Array | Uint8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}
