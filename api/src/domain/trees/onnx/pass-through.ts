import { FLOAT, INT64, type OnnxGraph, type OnnxNode, type OnnxTensor } from './schema.js';

/**
 * The graph without nodes that hand on what they are given, such as converters of other libraries leave at the end:
 * Identity, a Cast of 32-bit numbers to 32-bit numbers, and what gives the predictions the shape they have already.
 * Whoever took a removed node's answer takes what went into that node.
 */
export function withoutPassThrough(graph: OnnxGraph): OnnxGraph {
  const context = contextOf(graph);
  const sources = new Map<string, string>();
  const sourceOf = (name: string): string => sources.get(name) ?? name;
  const node = graph.node.flatMap((each): OnnxNode[] => {
    const input = each.input.map(sourceOf);
    const [from, to] = [input[0], each.output[0]];
    const isDropped =
      from !== undefined &&
      to !== undefined &&
      each.output.length === 1 &&
      handsOn({ ...each, input }, context);
    if (!isDropped) return [{ ...each, input }];
    sources.set(to, from);
    return [];
  });
  const output = graph.output.map((each) => ({ ...each, name: sourceOf(each.name) }));
  return { ...graph, node, output };
}

interface Context {
  /** Names of what comes in; only answers of the trees may be given another shape. */
  readonly inputs: ReadonlySet<string>;
  readonly constants: ReadonlyMap<string, OnnxTensor>;
  readonly outputs: number;
}

function contextOf({ node, input, initializer }: OnnxGraph): Context {
  const trees = node.find(({ opType }) => opType === 'TreeEnsembleRegressor');
  return {
    inputs: new Set(input.map(({ name }) => name)),
    constants: new Map(initializer.map((tensor) => [tensor.name, tensor])),
    outputs: trees?.attribute.find(({ name }) => name === 'n_targets')?.i ?? 0,
  };
}

function handsOn(node: OnnxNode, context: Context): boolean {
  const isStandard = node.domain === '' || node.domain === 'ai.onnx';
  if (!isStandard) return false;
  switch (node.opType) {
    case 'Identity':
      return node.input.length === 1;
    case 'Cast':
      return node.input.length === 1 && numberOf(node, 'to') === FLOAT;
    case 'Flatten':
      return isAnswer(node, context) && (numberOf(node, 'axis') ?? 1) === 1;
    case 'Reshape':
      return isAnswer(node, context) && keepsShape(node, context);
    case 'Squeeze':
      return isAnswer(node, context) && dropsColumns(node, context);
    default:
      return false;
  }
}

/** Whether the node is given predictions: what comes into the model would change its columns. */
function isAnswer({ input }: OnnxNode, { inputs }: Context): boolean {
  return input[0] !== undefined && !inputs.has(input[0]);
}

/** Rows by outputs, however it is written; of one output the column alone as well. */
function keepsShape(node: OnnxNode, { constants, outputs }: Context): boolean {
  const shape = wholeNumbers(constants.get(node.input[1] ?? ''));
  if (node.input.length !== 2 || shape === null || numberOf(node, 'allowzero') === 1) return false;
  const [rows, columns] = shape;
  if (shape.length === 1) return rows === -1 && outputs === 1;
  if (shape.length !== 2) return false;
  return rows === -1
    ? columns === outputs
    : rows === 0 && [outputs, -1, 0].includes(columns ?? NaN);
}

function dropsColumns(node: OnnxNode, { constants, outputs }: Context): boolean {
  const axes =
    node.attribute.find(({ name }) => name === 'axes')?.ints ??
    wholeNumbers(constants.get(node.input[1] ?? ''));
  return outputs === 1 && axes?.length === 1 && [1, -1].includes(axes[0] ?? NaN);
}

function numberOf({ attribute }: OnnxNode, name: string): number | undefined {
  return attribute.find((each) => each.name === name)?.i;
}

function wholeNumbers(tensor: OnnxTensor | undefined): number[] | null {
  if (tensor?.dataType !== INT64) return null;
  const { int64Data, rawData } = tensor;
  if (rawData.length === 0) return int64Data;
  const view = new DataView(rawData.buffer, rawData.byteOffset, rawData.byteLength);
  return Array.from({ length: rawData.length >> 3 }, (_, i) =>
    Number(view.getBigInt64(i * 8, true)),
  );
}
