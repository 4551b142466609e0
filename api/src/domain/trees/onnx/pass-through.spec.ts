import { readFileSync } from 'node:fs';
import { InvalidModelError } from '../load.js';
import { predictRows } from '../predict.js';
import { fromOnnx } from './from-onnx.js';
import {
  ATTRIBUTE,
  decodeModel,
  encodeModel,
  INT64,
  type OnnxGraph,
  type OnnxNode,
} from './schema.js';

const boosting = readFileSync(new URL('./fixtures/sklearn-boosting.onnx', import.meta.url));
const forest = readFileSync(new URL('./fixtures/sklearn-forest.onnx', import.meta.url));
const { rows } = JSON.parse(
  readFileSync(new URL('./fixtures/sklearn-predictions.json', import.meta.url)).toString(),
) as { readonly rows: number[][] };

const bytes = new Uint8Array();
const whole = { type: ATTRIBUTE.int, f: 0, s: bytes, floats: [], ints: [], strings: [] };

interface Step {
  readonly opType: string;
  readonly to?: number;
  readonly shape?: readonly number[];
  readonly domain?: string;
}

/** A node of the file with its constants, between two names. */
function nodeOf(
  { opType, to, shape, domain = '' }: Step,
  [from, into]: [string, string],
): OnnxNode {
  const attribute = to === undefined ? [] : [{ ...whole, name: 'to', i: to }];
  const input = shape === undefined ? [from] : [from, `${into} shape`];
  return { name: '', opType, domain, input, output: [into], attribute };
}

function keepShape(graph: OnnxGraph, step: Step, into: string): void {
  if (step.shape === undefined) return;
  const view = new DataView(new ArrayBuffer(step.shape.length * 8));
  step.shape.forEach((size, i) => view.setBigInt64(i * 8, BigInt(size), true));
  const rawData = new Uint8Array(view.buffer);
  const dims = [step.shape.length];
  graph.initializer.push({ name: `${into} shape`, dims, dataType: INT64, floatData: [], int64Data: [], rawData }); // prettier-ignore
}

/** The file with these nodes after its own. */
function endingIn(file: Uint8Array, ...steps: readonly Step[]): Uint8Array {
  const model = decodeModel(file);
  const graph = model.graph!;
  steps.forEach((step, i) => {
    const [from, into] = [graph.output[0]!.name, `after ${i}`];
    keepShape(graph, step, into);
    graph.node.push(nodeOf(step, [from, into]));
    graph.output[0]!.name = into;
  });
  return encodeModel(model);
}

/** The file with a node before its trees. */
function beginningWith(file: Uint8Array, step: Step): Uint8Array {
  const model = decodeModel(file);
  const graph = model.graph!;
  keepShape(graph, step, 'before');
  const [trees] = graph.node;
  graph.node.unshift(nodeOf(step, [trees!.input[0]!, 'before']));
  trees!.input[0] = 'before';
  return encodeModel(model);
}

const [identity, cast] = [{ opType: 'Identity' }, { opType: 'Cast', to: 1 }];

describe('nodes that hand on what they are given', () => {
  it.each<[string, Uint8Array, Uint8Array]>([
    ['an Identity, as of LightGBM', boosting, endingIn(boosting, identity)],
    ['a Cast to the same numbers', boosting, endingIn(boosting, cast)],
    ['a Reshape to a column', boosting, endingIn(boosting, { opType: 'Reshape', shape: [-1, 1] })],
    [
      'a Reshape to rows by outputs',
      forest,
      endingIn(forest, { opType: 'Reshape', shape: [-1, 2] }),
    ],
    ['a Squeeze of the column', boosting, endingIn(boosting, { opType: 'Squeeze', shape: [1] })],
    ['several', boosting, endingIn(boosting, cast, { opType: 'Flatten' }, identity, identity)],
    ['a Cast at the beginning', boosting, beginningWith(boosting, cast)],
    ['an Identity at the beginning', forest, beginningWith(forest, identity)],
  ])('are left out: %s', (_, plain, file) => {
    expect(predictRows(fromOnnx(file), rows)).toEqual(predictRows(fromOnnx(plain), rows));
  });

  it.each<[string, Uint8Array]>([
    ['a Cast to other numbers', endingIn(boosting, { opType: 'Cast', to: 6 })],
    ['a Reshape that mixes outputs', endingIn(forest, { opType: 'Reshape', shape: [-1, 1] })],
    ['a Reshape of what comes in', beginningWith(boosting, { opType: 'Reshape', shape: [-1, 1] })],
    ['a Squeeze of the rows', endingIn(boosting, { opType: 'Squeeze', shape: [0] })],
    ['an Identity of another library', endingIn(boosting, { ...identity, domain: 'com.acme' })],
  ])('do not include %s', (_, file) => {
    expect(() => fromOnnx(file)).toThrow(InvalidModelError);
  });

  it('may not go round in a circle', () => {
    const model = decodeModel(boosting);
    model.graph!.node.push(nodeOf(identity, ['a', 'b']), nodeOf(identity, ['b', 'a']));
    model.graph!.output[0]!.name = 'a';
    expect(() => fromOnnx(encodeModel(model))).toThrow(InvalidModelError);
  });
});
