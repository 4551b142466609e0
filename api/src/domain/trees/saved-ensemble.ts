/** What a saved model calls itself. A change that an older reader would misread raises the version. */
export const MODEL_FORMAT = 'brightpath/tree-ensemble';
export const MODEL_VERSION = 1;

/** In `nodeFeatures`: this node is a leaf. */
export const LEAF = 0xffff;

/**
 * A model as plain JSON data. Arrays of numbers are base64 of their little-endian bytes, so that they come back exactly.
 * A tree's nodes are stored level by level with siblings side by side, so its shape is known from which nodes are leaves.
 */
export interface SavedEnsemble {
  readonly format: typeof MODEL_FORMAT;
  readonly version: typeof MODEL_VERSION;
  readonly kind: string;
  readonly loss: string;
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly constantOutputs: readonly string[];
  /** Float64, one an output. */
  readonly base: string;
  readonly lowest: string;
  readonly highest: string;
  /** Float64, one a feature. */
  readonly gain: string;
  /** Uint32: nodes of each tree. */
  readonly treeNodes: string;
  /** Uint16, one a node: the feature it asks for, or 65535 for a leaf. */
  readonly nodeFeatures: string;
  /** Float64: the different thresholds, rising. */
  readonly thresholds: string;
  /** Uint32, one a split: which threshold. */
  readonly splitThresholds: string;
  /** Uint8, one a split: 1 where unknown values go right. */
  readonly splitMissing: string;
  /** Float64, leaves x outputs. */
  readonly leafValues: string;
  /** FNV-1a of all fields above, 8 hexadecimal digits. */
  readonly checksum: string;
}

const FIELDS = [
  'format',
  'version',
  'kind',
  'loss',
  'featureNames',
  'outputNames',
  'constantOutputs',
  'base',
  'lowest',
  'highest',
  'gain',
  'treeNodes',
  'nodeFeatures',
  'thresholds',
  'splitThresholds',
  'splitMissing',
  'leafValues',
] as const satisfies readonly (keyof SavedEnsemble)[];

/** Guards against a damaged file, not against a forged one. The order of the fields in the data does not matter. */
export function checksumOf(saved: Omit<SavedEnsemble, 'checksum'>): string {
  const text = JSON.stringify(FIELDS.map((field) => saved[field]));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
