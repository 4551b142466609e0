import { ENSEMBLE_KINDS, type FlatTrees, LOSSES, type TreeEnsemble } from './ensemble.js';
import { emptyTrees } from './flat-trees.js';
import {
  checksumOf,
  LEAF,
  MODEL_FORMAT,
  MODEL_VERSION,
  type SavedEnsemble,
} from './saved-ensemble.js';

/** A saved model that cannot be used. `field` says where it is wrong, the message what it must be. */
export class InvalidModelError extends Error {
  override readonly name = 'InvalidModelError';

  constructor(
    readonly field: string,
    must: string,
  ) {
    super(`model ${field} ${must}`);
  }
}

/** What the caller will ask of the model. A model of other columns is refused, whatever their number. */
export interface ExpectedColumns {
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
}

/** Reads a saved model. @throws InvalidModelError when it is damaged, of another format, or of other columns than expected. */
export function loadEnsemble(data: unknown, expected?: ExpectedColumns): TreeEnsemble {
  const saved = readEnvelope(data);
  const { featureNames, outputNames, constantOutputs } = saved;
  if (expected) {
    checkColumns('featureNames', featureNames, expected.featureNames);
    checkColumns('outputNames', outputNames, expected.outputNames);
  }
  const outputs = outputNames.length;
  return {
    kind: oneOf('kind', saved.kind, ENSEMBLE_KINDS),
    loss: oneOf('loss', saved.loss, LOSSES),
    featureNames,
    outputNames,
    constantOutputs,
    base: decode(saved, 'base', { as: Float64Array, length: outputs }),
    lowest: decode(saved, 'lowest', { as: Float64Array, length: outputs }),
    highest: decode(saved, 'highest', { as: Float64Array, length: outputs }),
    gain: decode(saved, 'gain', { as: Float64Array, length: featureNames.length }),
    trees: readTrees(saved),
  };
}

function readEnvelope(data: unknown): SavedEnsemble {
  if (typeof data !== 'object' || data === null) {
    throw new InvalidModelError(
      'data',
      `must be an object, got ${data === null ? 'null' : typeof data}`,
    );
  }
  const saved = data as SavedEnsemble;
  const { format, version } = data as Record<string, unknown>;
  if (format !== MODEL_FORMAT) {
    throw new InvalidModelError('format', `must be ${MODEL_FORMAT}, got ${String(format)}`);
  }
  if (version !== MODEL_VERSION) {
    throw new InvalidModelError('version', `must be ${MODEL_VERSION}, got ${String(version)}`);
  }
  const checksum = checksumOf(saved);
  if (saved.checksum !== checksum) {
    throw new InvalidModelError(
      'checksum',
      `must be ${checksum} for this content, got ${String(saved.checksum)}: the model is damaged`,
    );
  }
  for (const field of ['featureNames', 'outputNames', 'constantOutputs'] as const) {
    const names: unknown = saved[field];
    if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
      throw new InvalidModelError(field, 'must be an array of strings');
    }
  }
  return saved;
}

function checkColumns(field: string, actual: readonly string[], wanted: readonly string[]): void {
  const same = actual.length === wanted.length && actual.every((name, i) => name === wanted[i]);
  if (!same) {
    throw new InvalidModelError(field, `must be ${wanted.join(', ')}, got ${actual.join(', ')}`);
  }
}

function oneOf<T extends string>(field: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined) {
    throw new InvalidModelError(field, `must be one of ${allowed.join(', ')}, got ${value}`);
  }
  return found;
}

interface NumbersType<T> {
  new (buffer: ArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

function decode<T extends { readonly length: number }>(
  saved: SavedEnsemble,
  field: keyof SavedEnsemble,
  { as, length }: { readonly as: NumbersType<T>; readonly length?: number },
): T {
  const text: unknown = saved[field];
  if (typeof text !== 'string') throw new InvalidModelError(field, 'must be a base64 string');
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const count = bytes.length / as.BYTES_PER_ELEMENT;
  if (!Number.isInteger(count) || (length !== undefined && count !== length)) {
    throw new InvalidModelError(field, `must hold ${length ?? 'whole'} numbers, got ${count}`);
  }
  return new as(bytes.buffer);
}

function readTrees(saved: SavedEnsemble): FlatTrees {
  const outputs = saved.outputNames.length;
  const sizes = decode(saved, 'treeNodes', { as: Uint32Array });
  const nodes = sizes.reduce((sum, size) => sum + size, 0);
  const features = decode(saved, 'nodeFeatures', { as: Uint16Array, length: nodes });
  const splits = features.filter((feature) => feature !== LEAF).length;
  const source = {
    features,
    featureCount: saved.featureNames.length,
    thresholds: decode(saved, 'thresholds', { as: Float64Array }),
    splitThresholds: decode(saved, 'splitThresholds', { as: Uint32Array, length: splits }),
    splitMissing: decode(saved, 'splitMissing', { as: Uint8Array, length: splits }),
  };
  const values = decode(saved, 'leafValues', {
    as: Float64Array,
    length: (nodes - splits) * outputs,
  });
  if (!values.every(Number.isFinite)) throw new InvalidModelError('leafValues', 'must be finite');
  const trees = emptyTrees(sizes.length, nodes, outputs);
  sizes.forEach((size, tree) => (trees.firstNode[tree + 1] = trees.firstNode[tree]! + size));
  fillNodes(trees, source);
  let leaf = 0;
  for (let node = 0; node < nodes; node++) {
    if (trees.left[node] !== node) continue;
    trees.value.set(values.subarray(leaf * outputs, (leaf + 1) * outputs), node * outputs);
    leaf++;
  }
  return trees;
}

interface NodeSource {
  readonly features: Uint16Array;
  readonly featureCount: number;
  readonly thresholds: Float64Array;
  readonly splitThresholds: Uint32Array;
  readonly splitMissing: Uint8Array;
}

/** Rebuilds links, thresholds and depths, and checks that each tree closes on itself. */
function fillNodes(trees: FlatTrees, source: NodeSource): void {
  const depthOf = new Uint16Array(trees.left.length);
  let split = 0;
  for (let tree = 0; tree < trees.depth.length; tree++) {
    const end = trees.firstNode[tree + 1]!;
    let child = trees.firstNode[tree]! + 1;
    for (let node = trees.firstNode[tree]!; node < end; node++) {
      trees.depth[tree] = Math.max(trees.depth[tree]!, depthOf[node]!);
      if (source.features[node] === LEAF) {
        trees.left[node] = node;
        trees.threshold[node] = Infinity;
        continue;
      }
      if (child <= node || child + 2 > end) {
        throw new InvalidModelError(
          'nodeFeatures',
          `must describe whole trees; tree ${tree} does not`,
        );
      }
      fillSplit(trees, node, { source, split });
      trees.left[node] = child;
      depthOf[child] = depthOf[node]! + 1;
      depthOf[child + 1] = depthOf[node]! + 1;
      child += 2;
      split++;
    }
    if (child !== end) {
      throw new InvalidModelError(
        'nodeFeatures',
        `must describe whole trees; tree ${tree} does not`,
      );
    }
  }
}

function fillSplit(
  trees: FlatTrees,
  node: number,
  { source, split }: { readonly source: NodeSource; readonly split: number },
): void {
  const feature = source.features[node]!;
  const threshold = source.thresholds[source.splitThresholds[split]!];
  if (feature >= source.featureCount) {
    throw new InvalidModelError(
      'nodeFeatures',
      `must be below ${source.featureCount}, got ${feature}`,
    );
  }
  if (threshold === undefined || Number.isNaN(threshold)) {
    throw new InvalidModelError('splitThresholds', 'must point to thresholds that are numbers');
  }
  trees.feature[node] = feature;
  trees.threshold[node] = threshold;
  trees.missingRight[node] = source.splitMissing[split]! === 1 ? 1 : 0;
}
