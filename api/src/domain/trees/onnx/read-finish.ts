import type { TreeEnsemble } from '../ensemble.js';
import { InvalidModelError } from '../load.js';
import { FLOAT, type OnnxGraph, type OnnxNode, type OnnxTensor } from './schema.js';

type Finish = Pick<TreeEnsemble, 'loss' | 'lowest' | 'highest'>;

/** What may follow the trees, in this order, each at most once. */
const STEPS = ['Sigmoid', 'Max', 'Min'];

/**
 * Reads what the graph does after its trees: probabilities, then bounds.
 * @throws InvalidModelError for any other operator, order or wiring.
 */
export function readFinish(
  graph: OnnxGraph,
  trees: OnnxNode,
  { outputs, isLogistic }: { readonly outputs: number; readonly isLogistic: boolean },
): Finish {
  const steps = graph.node.slice(1);
  checkSteps(steps);
  const constants = new Map(graph.initializer.map((tensor) => [tensor.name, tensor]));
  const bounds = (opType: string): number[] | undefined => {
    const step = steps.find((node) => node.opType === opType);
    return step && boundsOf(step, { constants, outputs });
  };
  checkWiring(graph, [trees, ...steps]);
  const isProbability = isLogistic || steps.some(({ opType }) => opType === 'Sigmoid');
  const fill = (value: number): Float64Array => new Float64Array(outputs).fill(value);
  const lowest = bounds('Max');
  const highest = bounds('Min');
  return {
    loss: isProbability ? 'logistic' : 'squared',
    lowest: lowest ? Float64Array.from(lowest) : fill(isProbability ? 0 : -Infinity),
    highest: highest ? Float64Array.from(highest) : fill(isProbability ? 1 : Infinity),
  };
}

function checkSteps(steps: readonly OnnxNode[]): void {
  let next = 0;
  for (const { domain, opType } of steps) {
    const place = domain === '' || domain === 'ai.onnx' ? STEPS.indexOf(opType, next) : -1;
    if (place < 0) {
      throw new InvalidModelError(
        'graph',
        `must be one TreeEnsembleRegressor and after it at most Sigmoid, Max and Min in this order, got ${domain || 'ai.onnx'}.${opType}`,
      );
    }
    next = place + 1;
  }
}

/** Each node takes what the one before it gives, and the last gives the model's only output. */
function checkWiring(graph: OnnxGraph, chain: readonly OnnxNode[]): void {
  const isChain = chain.every((node, i) => {
    const wanted = i + 1 < chain.length ? chain[i + 1]!.input[0] : graph.output[0]?.name;
    return node.output.length === 1 && node.output[0] === wanted;
  });
  if (!isChain || graph.output.length !== 1) {
    throw new InvalidModelError('graph', 'must be a chain from one input to one output');
  }
}

function boundsOf(
  { opType, input }: OnnxNode,
  { constants, outputs }: { readonly constants: Map<string, OnnxTensor>; readonly outputs: number },
): number[] {
  const tensor = input.length === 2 ? constants.get(input[1]!) : undefined;
  const values = tensor?.dataType === FLOAT ? valuesOf(tensor) : [];
  const isPerOutput = values.length === outputs && tensor?.dims.at(-1) === outputs;
  if (!tensor || !isPerOutput || values.some(Number.isNaN)) {
    throw new InvalidModelError(opType, `must have one constant number for each of ${outputs} outputs`); // prettier-ignore
  }
  return values;
}

function valuesOf({ floatData, rawData }: OnnxTensor): number[] {
  if (rawData.length === 0) return floatData;
  const view = new DataView(rawData.buffer, rawData.byteOffset, rawData.byteLength);
  return Array.from({ length: rawData.length >> 2 }, (_, i) => view.getFloat32(i * 4, true));
}
