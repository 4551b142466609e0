import type { ExpectedColumns } from '../load.js';
import { InvalidModelError } from '../load.js';
import type { TreeEnsemble } from '../ensemble.js';
import { Attributes } from './attributes.js';
import { refuseLarge, TREE_LIMITS } from './file-limits.js';
import { withoutPassThrough } from './pass-through.js';
import { readFinish } from './read-finish.js';
import { readTrees } from './read-trees.js';
import { decodeModel, FLOAT, type OnnxGraph, type OnnxModel, type OnnxNode } from './schema.js';
import { PROPERTY } from './to-onnx.js';

/**
 * Reads a model of trees from an ONNX file, also one that scikit-learn or another library made: one TreeEnsembleRegressor
 * with sums or means of leaves, perhaps followed by Sigmoid, Max and Min. Nodes that hand on what they are given may
 * stand anywhere. It predicts what ONNX Runtime does, missing
 * values too. Names of columns are those in the file; a file of another maker has none and gets `expected`.
 * @throws InvalidModelError naming the part and what it must be, for anything else.
 */
export function fromOnnx(bytes: Uint8Array, expected?: ExpectedColumns): TreeEnsemble {
  refuseLarge(bytes);
  const model = decodeModel(bytes);
  const graph = withoutPassThrough(graphOf(model));
  const { node, features } = treeNode(graph);
  const attributes = new Attributes(node);
  refuseUnknown(attributes);
  const outputs = attributes.int('n_targets');
  if (!(outputs >= 1 && outputs <= TREE_LIMITS.outputs)) {
    throw new InvalidModelError('n_targets', `must be from 1 to ${TREE_LIMITS.outputs}, got ${outputs}`); // prettier-ignore
  }
  const names = namesOf(model, { features, outputs }, expected);
  const transform = oneOf(attributes, 'post_transform', ['NONE', 'LOGISTIC']);
  if (transform === 'LOGISTIC' && outputs === 1) {
    // The standard applies it, ONNX Runtime does not: whoever made the file may have meant either.
    throw new InvalidModelError('post_transform', 'must be NONE for one output, with a Sigmoid after the trees'); // prettier-ignore
  }
  const aggregate = oneOf(attributes, 'aggregate_function', ['SUM', 'AVERAGE']);
  const finish = readFinish(graph, node, { outputs, isLogistic: transform === 'LOGISTIC' });
  const base = attributes.floats('base_values', outputs, new Array<number>(outputs).fill(0));
  if (!base.every(Number.isFinite)) throw new InvalidModelError('base_values', 'must be finite');
  return {
    kind: aggregate === 'AVERAGE' ? 'random-forest' : 'boosted-trees',
    ...finish,
    ...names,
    base: Float64Array.from(base),
    constantOutputs: listProperty(model, PROPERTY.constantOutputs, isText) ?? [],
    gain: gainOf(model, features),
    trees: readTrees(attributes, { features, outputs }),
  };
}

function graphOf({ graph, opsetImport }: OnnxModel): OnnxGraph {
  if (!graph || opsetImport.length === 0) {
    throw new InvalidModelError('file', 'must be an ONNX model with a graph');
  }
  return graph;
}

/** The node that holds the trees: it must be the first, and take the model's only input. */
function treeNode(graph: OnnxGraph): { readonly node: OnnxNode; readonly features: number } {
  const [node] = graph.node;
  const isTrees = node?.opType === 'TreeEnsembleRegressor' && node.domain === 'ai.onnx.ml';
  if (!node || !isTrees) {
    const got = node ? `${node.domain || 'ai.onnx'}.${node.opType}` : 'nothing';
    throw new InvalidModelError('graph', `must begin with ai.onnx.ml.TreeEnsembleRegressor, got ${got}`); // prettier-ignore
  }
  const constants = new Set(graph.initializer.map(({ name }) => name));
  const inputs = graph.input.filter(({ name }) => !constants.has(name));
  const [input] = inputs;
  if (!input || inputs.length > 1 || node.input.length !== 1 || node.input[0] !== input.name) {
    throw new InvalidModelError('graph', 'must have one input, which goes into its trees');
  }
  const tensor = input.type?.tensorType;
  if (tensor?.elemType !== FLOAT) {
    throw new InvalidModelError('input', 'must be a tensor of 32-bit floating-point numbers');
  }
  const features = tensor.shape?.dim[1]?.dimValue ?? 0;
  if (tensor.shape?.dim.length !== 2 || features < 1 || features > 65535) {
    throw new InvalidModelError('input', 'must have two dimensions, rows and 1 to 65535 features');
  }
  return { node, features };
}

/** Attributes of later versions would change what the trees mean. */
function refuseUnknown(attributes: Attributes): void {
  for (const name of [
    'nodes_values_as_tensor',
    'target_weights_as_tensor',
    'base_values_as_tensor',
  ]) {
    // prettier-ignore
    if (attributes.has(name)) {
      throw new InvalidModelError(name, 'must not be there: numbers must be 32-bit, in lists');
    }
  }
}

function oneOf<T extends string>(
  attributes: Attributes,
  name: string,
  allowed: readonly [T, ...T[]],
): T {
  // prettier-ignore
  const value = attributes.string(name, allowed[0]);
  const found = allowed.find((entry) => entry === value);
  if (found) return found;
  throw new InvalidModelError(name, `must be ${allowed.join(' or ')}, got ${value}`);
}

/** The file's own names, which must be those expected; else those expected; else x1, x2 … and y1, y2 … */
function namesOf(
  model: OnnxModel,
  { features, outputs }: { readonly features: number; readonly outputs: number },
  expected: ExpectedColumns | undefined,
): ExpectedColumns {
  const numbered = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  const pick = (field: keyof ExpectedColumns, count: number, letter: string): readonly string[] => {
    const own = listProperty(model, PROPERTY[field], isText);
    const wanted = expected?.[field];
    const names = own ?? wanted ?? numbered(letter, count);
    if (names.length !== count || (wanted && wanted.join('\n') !== names.join('\n'))) {
      const must = wanted ? `${wanted.length}: ${wanted.join(', ')}` : String(names.length);
      const got = own ? `${count}: ${own.join(', ')}` : String(count);
      throw new InvalidModelError(field, `must be ${must}; the file has ${got}`);
    }
    return names;
  };
  return {
    featureNames: pick('featureNames', features, 'x'),
    outputNames: pick('outputNames', outputs, 'y'),
  };
}

function gainOf(model: OnnxModel, features: number): Float64Array {
  const gain = listProperty(model, PROPERTY.gain, isNumber);
  return gain?.length === features ? Float64Array.from(gain) : new Float64Array(features);
}

const isNumber = (entry: unknown): entry is number => Number.isFinite(entry);
const isText = (entry: unknown): entry is string => typeof entry === 'string';

/** A list that our own files carry as JSON; undefined where there is none, or it is not what it must be. */
function listProperty<T>(
  model: OnnxModel,
  key: string,
  isGood: (entry: unknown) => entry is T,
): T[] | undefined {
  // prettier-ignore
  const text = model.metadataProps.find((property) => property.key === key)?.value;
  if (text === undefined) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every(isGood)) return list;
  } catch {
    // Said below.
  }
  throw new InvalidModelError(key, 'must be a list in JSON');
}
