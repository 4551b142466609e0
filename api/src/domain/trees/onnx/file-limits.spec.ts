import { readFileSync } from 'node:fs';
import protobuf from 'protobufjs/light.js';
import { aRandomDataset } from '../dataset-factory.js';
import { trainForest } from '../forest.js';
import { FILE_LIMITS, refuseLarge, TREE_LIMITS } from './file-limits.js';
import { fromOnnx } from './from-onnx.js';
import { ATTRIBUTE, decodeModel, encodeModel, type OnnxModel } from './schema.js';
import { toOnnx } from './to-onnx.js';

const own = toOnnx(trainForest(aRandomDataset(11, 2), { seed: 1, trees: 3 }), {
  name: 'generator',
  producerVersion: '1.0.0',
});

/** A message with one field of bytes: the shortest way to write what no program of ours would. */
const inside = (field: number, content: Uint8Array): Uint8Array =>
  protobuf.Writer.create().uint32((field << 3) | 2).bytes(content).finish(); // prettier-ignore
const times = (count: number, bytes: Uint8Array): Uint8Array =>
  Buffer.alloc(count * bytes.length, bytes);

const [graph, node, attribute] = [7, 1, 5];
const empty = (field: number): Uint8Array => inside(field, new Uint8Array());

describe('a file that would be much more in memory than on disk', () => {
  it.each([
    ['8 million empty attributes', inside(graph, inside(node, times(8_000_000, empty(attribute)))), 'parts'],
    ['a chain of 300,000 nodes', inside(graph, times(300_000, inside(node, inside(4, Buffer.from('Relu'))))), 'parts'],
    ['a million properties', times(1_000_000, empty(14)), 'parts'],
    ['a million fields of nobody', times(1_000_000, empty(99)), 'parts'],
    ['2 million empty texts', inside(graph, inside(node, inside(attribute, times(2_000_000, empty(9))))), 'texts'],
    ['a million names of inputs', inside(graph, inside(node, times(1_000_000, empty(1)))), 'texts'],
    ['a name of 2 MB', inside(2, new Uint8Array(2_000_000)), 'bytes in one text'],
    ['16 million numbers in one list', inside(graph, inside(node, inside(attribute, inside(8, new Uint8Array(16_000_000))))), 'numbers'],
    ['8 million numbers in a million lists', inside(graph, inside(node, inside(attribute, times(1_000_000, inside(7, new Uint8Array(36)))))), 'numbers'],
    ['5 million numbers one by one', inside(graph, inside(node, inside(attribute, times(5_000_000, Uint8Array.of(8 << 3, 1))))), 'numbers'],
  ])('is refused before it is read: %s', (_what, file, what) => {
    expect(() => refuseLarge(file)).toThrow(new RegExp(`must hold at most \\d+ ${what}`));
    expect(() => fromOnnx(file)).toThrow('must hold at most');
  }); // prettier-ignore

  it('and bytes that are no file at all are no model', () => {
    for (const bytes of [[0xff], [0x3a, 0x7f], [0x08], Array<number>(5_000).fill(0x0b)])
      expect(() => fromOnnx(Uint8Array.from(bytes))).toThrow('must be an ONNX model');
  });
});

describe('a file of ours', () => {
  it('is far below every limit', () => {
    expect(() => refuseLarge(own)).not.toThrow();
    for (const name of ['forest', 'boosting', 'pipeline'])
      expect(() => refuseLarge(readFileSync(new URL(`./fixtures/sklearn-${name}.onnx`, import.meta.url)))).not.toThrow(); // prettier-ignore
    expect(FILE_LIMITS.parts).toBeGreaterThan(1_000);
  });

  it.each([1e9, TREE_LIMITS.outputs + 1, -1, 0])('with %d outputs is refused', (outputs) => {
    const model = decodeModel(own);
    attributeOf(model, 'n_targets').i = outputs;
    expect(() => fromOnnx(encodeModel(model))).toThrow('n_targets');
  });

  it('with more nodes than all trees may have is refused', () => {
    const model = decodeModel(own);
    attributeOf(model, 'nodes_nodeids').ints = Array<number>(TREE_LIMITS.nodes + 1).fill(0);
    expect(() => fromOnnx(encodeModel(model))).toThrow('must describe 1 to 300000 nodes');
  });

  it('with a tree of one long branch is refused', () => {
    expect(() => fromOnnx(encodeModel(chainOf(TREE_LIMITS.levels)))).not.toThrow();
    expect(() => fromOnnx(encodeModel(chainOf(TREE_LIMITS.levels + 1)))).toThrow('levels down');
  });
});

const attributeOf = (model: OnnxModel, name: string) =>
  model.graph!.node[0]!.attribute.find((each) => each.name === name)!;

/** One tree in which every split has a leaf and the next split. */
function chainOf(levels: number): OnnxModel {
  const model = decodeModel(own);
  const count = 2 * levels + 1;
  const isLeaf = (id: number) => id % 2 === 1 || id === count - 1;
  const ids = Array.from({ length: count }, (_, id) => id);
  const leaves = ids.filter(isLeaf);
  const ints: Record<string, number[]> = {
    nodes_treeids: ids.map(() => 0),
    nodes_nodeids: ids,
    nodes_featureids: ids.map(() => 0),
    nodes_truenodeids: ids.map((id) => (isLeaf(id) ? 0 : id + 1)),
    nodes_falsenodeids: ids.map((id) => (isLeaf(id) ? 0 : id + 2)),
    nodes_missing_value_tracks_true: ids.map(() => 0),
    target_treeids: leaves.map(() => 0),
    target_nodeids: leaves,
    target_ids: leaves.map(() => 0),
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const kinds = ids.map((id) => encode(isLeaf(id) ? 'LEAF' : 'BRANCH_LEQ'));
  for (const each of model.graph!.node[0]!.attribute) {
    const { name, type } = each;
    if (name in ints) each.ints = ints[name]!;
    else if (type === ATTRIBUTE.strings) each.strings = kinds;
    else if (name.startsWith('nodes_') && type === ATTRIBUTE.floats)
      each.floats = ids.map(() => 0.5);
    else if (name === 'target_weights') each.floats = leaves.map(() => 1);
  }
  return model;
}
