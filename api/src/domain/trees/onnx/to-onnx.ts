import type { FlatTrees, TreeEnsemble } from '../ensemble.js';
import { floorFloat32 } from './float32.js';
import { ATTRIBUTE, encodeModel, FLOAT, type OnnxAttribute } from './schema.js';

/** What the file says about the model, beside the trees. */
interface OnnxMeta {
  /** Such as `engagement`. */
  readonly name: string;
  readonly producerVersion: string;
  readonly description?: string;
  /** Anything else that should travel with it, such as the feature schema's version. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Keys under which our own files carry what ONNX has no place for. */
export const PROPERTY = {
  featureNames: 'brightpath.featureNames',
  outputNames: 'brightpath.outputNames',
  constantOutputs: 'brightpath.constantOutputs',
  gain: 'brightpath.gain',
} as const;

/** Read by every ONNX Runtime since 1.14 (2023). */
const IR_VERSION = 8;
const OPSETS = [
  { domain: 'ai.onnx.ml', version: 3 },
  { domain: '', version: 15 },
];

/**
 * A model as an ONNX file: one TreeEnsembleRegressor, a Sigmoid after it for the logistic loss, and the predictions'
 * bounds. It takes rows of 32-bit numbers, NaN where not known, named `features`, and gives `predictions`. Thresholds are
 * rounded down to 32 bits, so that rows of 32-bit numbers go the same way; predictions agree within 32-bit rounding.
 */
export function toOnnx(model: TreeEnsemble, meta: OnnxMeta): Uint8Array {
  const steps = [treeStep(model), ...finishingSteps(model)];
  const names = steps.map((_, i) => (i === steps.length - 1 ? 'predictions' : `step-${i + 1}`));
  const nodes = steps.map(({ opType, domain, attribute, constant }, i) => ({
    name: `${opType}-${i + 1}`,
    opType,
    domain,
    attribute,
    input: [i === 0 ? 'features' : names[i - 1]!, ...(constant ? [`${opType}-bounds`] : [])],
    output: [names[i]!],
  }));
  return encodeModel({
    irVersion: IR_VERSION,
    producerName: 'BrightPath',
    producerVersion: meta.producerVersion,
    modelVersion: 1,
    docString: meta.description ?? '',
    opsetImport: OPSETS,
    metadataProps: propertiesOf(model, meta),
    graph: {
      name: meta.name,
      node: nodes,
      initializer: steps.flatMap(({ opType, constant }) =>
        constant
          ? [{ name: `${opType}-bounds`, dims: [constant.length], dataType: FLOAT, floatData: Array.from(constant) }] // prettier-ignore
          : [],
      ),
      input: [valueInfo('features', model.featureNames.length)],
      output: [valueInfo('predictions', model.outputNames.length)],
    },
  });
}

interface Step {
  readonly opType: string;
  readonly domain: string;
  readonly attribute: OnnxAttribute[];
  /** One number an output. */
  readonly constant?: Float64Array;
}

function treeStep(model: TreeEnsemble): Step {
  const isMean = model.kind === 'random-forest';
  const trees = model.trees.depth.length === 0 ? singleLeaf(model.outputNames.length) : model.trees;
  const attribute = [
    int('n_targets', model.outputNames.length),
    text('aggregate_function', isMean ? 'AVERAGE' : 'SUM'),
    text('post_transform', 'NONE'),
    floats('base_values', Array.from(model.base)),
    ...nodeAttributes(trees),
    ...leafAttributes(trees, model.outputNames.length),
  ];
  return { opType: 'TreeEnsembleRegressor', domain: 'ai.onnx.ml', attribute };
}

/** ONNX has no ensemble without trees: a tree of one leaf that adds nothing says the same. */
function singleLeaf(outputs: number): FlatTrees {
  return {
    firstNode: Uint32Array.of(0, 1),
    depth: Uint16Array.of(0),
    feature: Uint16Array.of(0),
    threshold: Float64Array.of(Infinity),
    left: Uint32Array.of(0),
    missingRight: Uint8Array.of(0),
    value: new Float64Array(outputs),
  };
}

function nodeAttributes(trees: FlatTrees): OnnxAttribute[] {
  const places = nodePlaces(trees);
  const isLeaf = (node: number): boolean => trees.left[node] === node;
  const perNode = <T>(of: (node: number) => T): T[] =>
    Array.from(trees.left, (_, node) => of(node));
  const child = (node: number, step: 0 | 1): number =>
    isLeaf(node) ? 0 : places.inTree[trees.left[node]! + step]!;
  return [
    ints('nodes_treeids', Array.from(places.tree)),
    ints('nodes_nodeids', Array.from(places.inTree)),
    ints(
      'nodes_featureids',
      perNode((node) => (isLeaf(node) ? 0 : trees.feature[node]!)),
    ),
    texts(
      'nodes_modes',
      perNode((node) => (isLeaf(node) ? 'LEAF' : 'BRANCH_LEQ')),
    ),
    floats('nodes_values', perNode((node) => (isLeaf(node) ? 0 : floorFloat32(trees.threshold[node]!)))), // prettier-ignore
    ints(
      'nodes_truenodeids',
      perNode((node) => child(node, 0)),
    ),
    ints(
      'nodes_falsenodeids',
      perNode((node) => child(node, 1)),
    ),
    ints('nodes_missing_value_tracks_true', perNode((node) => isLeaf(node) || trees.missingRight[node] ? 0 : 1)), // prettier-ignore
  ];
}

function leafAttributes(trees: FlatTrees, outputs: number): OnnxAttribute[] {
  const places = nodePlaces(trees);
  const leaves = Array.from(trees.left.keys()).filter((node) => trees.left[node] === node);
  const each = <T>(of: (node: number, output: number) => T): T[] =>
    leaves.flatMap((node) => Array.from({ length: outputs }, (_, k) => of(node, k)));
  return [
    ints('target_treeids', each((node) => places.tree[node]!)),
    ints('target_nodeids', each((node) => places.inTree[node]!)),
    ints('target_ids', each((_, output) => output)),
    floats('target_weights', each((node, output) => trees.value[node * outputs + output]!)),
  ]; // prettier-ignore
}

/** Which tree each node is in, and its number there. */
function nodePlaces({ firstNode, left, depth }: FlatTrees) {
  const tree = new Uint32Array(left.length);
  const inTree = new Uint32Array(left.length);
  for (let t = 0; t < depth.length; t++) {
    for (let node = firstNode[t]!; node < firstNode[t + 1]!; node++) {
      tree[node] = t;
      inTree[node] = node - firstNode[t]!;
    }
  }
  return { tree, inTree };
}

/** What comes after the trees. A post_transform would do for the logistic loss, but runtimes leave it out for one output. */
function finishingSteps(model: TreeEnsemble): Step[] {
  const step = (opType: string, constant?: Float64Array): Step => ({
    opType,
    domain: '',
    attribute: [],
    ...(constant && { constant }),
  });
  const isBounded = (bounds: Float64Array): boolean => bounds.some(Number.isFinite);
  const { loss, lowest, highest } = model;
  // A probability is in its bounds already.
  if (loss === 'logistic' && isUnit(lowest, highest)) return [step('Sigmoid')];
  return [
    ...(loss === 'logistic' ? [step('Sigmoid')] : []),
    ...(isBounded(lowest) ? [step('Max', lowest)] : []),
    ...(isBounded(highest) ? [step('Min', highest)] : []),
  ];
}

function isUnit(lowest: Float64Array, highest: Float64Array): boolean {
  return lowest.every((value) => value === 0) && highest.every((value) => value === 1);
}

function propertiesOf(model: TreeEnsemble, meta: OnnxMeta): { key: string; value: string }[] {
  const own = {
    [PROPERTY.featureNames]: JSON.stringify(model.featureNames),
    [PROPERTY.outputNames]: JSON.stringify(model.outputNames),
    [PROPERTY.constantOutputs]: JSON.stringify(model.constantOutputs),
    [PROPERTY.gain]: JSON.stringify(Array.from(model.gain)),
  };
  return Object.entries({ ...meta.properties, ...own }).map(([key, value]) => ({ key, value }));
}

function valueInfo(name: string, width: number) {
  const dim = [{ dimParam: 'rows' }, { dimValue: width }];
  return { name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } };
}

const EMPTY = { f: 0, i: 0, s: new Uint8Array(0), floats: [], ints: [], strings: [] };
const bytesOf = (value: string): Uint8Array => new TextEncoder().encode(value);

const int = (name: string, i: number): OnnxAttribute => ({
  ...EMPTY,
  name,
  type: ATTRIBUTE.int,
  i,
});
const text = (name: string, value: string): OnnxAttribute => ({ ...EMPTY, name, type: ATTRIBUTE.string, s: bytesOf(value) }); // prettier-ignore
const ints = (name: string, values: number[]): OnnxAttribute => ({ ...EMPTY, name, type: ATTRIBUTE.ints, ints: values }); // prettier-ignore
const floats = (name: string, values: number[]): OnnxAttribute => ({ ...EMPTY, name, type: ATTRIBUTE.floats, floats: values }); // prettier-ignore
const texts = (name: string, values: string[]): OnnxAttribute => ({ ...EMPTY, name, type: ATTRIBUTE.strings, strings: values.map(bytesOf) }); // prettier-ignore
