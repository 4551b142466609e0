import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { trainForest } from '../forest.js';
import { aRandomDataset } from '../dataset-factory.js';
import { InvalidModelError, loadEnsemble } from '../load.js';
import { predict, predictRows } from '../predict.js';
import { saveEnsemble } from '../save.js';
import { fromOnnx } from './from-onnx.js';
import { ATTRIBUTE, decodeModel, encodeModel, type OnnxModel } from './schema.js';
import { toOnnx } from './to-onnx.js';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const sklearn = JSON.parse(fixture('sklearn-predictions.json').toString()) as {
  readonly rows: number[][];
  readonly predictions: Record<'forest' | 'boosting' | 'lightgbm', number[][]>;
};

const dataset = aRandomDataset(11, 2);
const own = toOnnx(trainForest(dataset, { seed: 1, trees: 3 }), {
  name: 'generator',
  producerVersion: '1.0.0',
  properties: { schemaVersion: '3' },
});

/** A file of ours with something changed. */
function forged(change: (model: OnnxModel) => void): Uint8Array {
  const model = decodeModel(own);
  change(model);
  return encodeModel(model);
}

const attributeOf = (model: OnnxModel, name: string) =>
  model.graph!.node[0]!.attribute.find((attribute) => attribute.name === name)!;

/** Changes one list of the trees at its first entry, or wherever `at` says. */
const withInts = (name: string, value: number, at = 0) =>
  forged((model) => (attributeOf(model, name).ints[at] = value));

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('an ONNX file of another library', () => {
  it.each([
    ['sklearn-forest', 'forest'],
    ['sklearn-boosting', 'boosting'],
    ['lightgbm', 'lightgbm'],
  ] as const)('predicts what that library does: %s', (file, name) => {
    const model = fromOnnx(fixture(`${file}.onnx`));
    predictRows(model, sklearn.rows).forEach((prediction, row) => {
      sklearn.predictions[name][row]!.forEach((expected, output) => {
        const allowed = 1e-5 * Math.max(1, Math.abs(expected));
        expect(Math.abs(prediction[output]! - expected)).toBeLessThan(allowed);
      });
    });
  });

  it('takes the names it is given, is kept like any other, and refuses names for other columns', () => {
    const columns = { featureNames: ['age', 'minutes', 'core', 'day'], outputNames: ['reward'] };
    const model = fromOnnx(fixture('sklearn-boosting.onnx'), columns);
    expect(model).toMatchObject(columns);
    const again = loadEnsemble(JSON.parse(JSON.stringify(saveEnsemble(model))), columns);
    expect(predictRows(again, sklearn.rows)).toEqual(predictRows(model, sklearn.rows));
    const fewer = { ...columns, featureNames: ['age', 'minutes', 'core'] };
    expect(() => fromOnnx(fixture('sklearn-boosting.onnx'), fewer)).toThrow(
      /^model featureNames must be 3: age, minutes, core; the file has 4$/,
    );
  });

  it('with other operators is refused', () => {
    expect(() => fromOnnx(fixture('sklearn-pipeline.onnx'))).toThrow(
      /^model graph must begin with ai.onnx.ml.TreeEnsembleRegressor, got ai.onnx.ml.Scaler$/,
    );
  });
});

describe('an ONNX file', () => {
  it('may give probabilities by its trees, of several outputs only: runtimes disagree about one', () => {
    const logistic = forged((model) => {
      attributeOf(model, 'post_transform').s = text('LOGISTIC');
    });
    expect(fromOnnx(logistic).loss).toBe('logistic');
    const single = decodeModel(fixture('sklearn-boosting.onnx'));
    attributeOf(single, 'post_transform').s = text('LOGISTIC');
    expect(() => fromOnnx(encodeModel(single))).toThrow(
      /post_transform must be NONE for one output/,
    );
  });

  it('may compare by <, > and >= as well', () => {
    const model = fromOnnx(own);
    const leq = model.trees.left.findIndex((next, node) => next !== node);
    for (const mode of ['BRANCH_LT', 'BRANCH_GT', 'BRANCH_GTE']) {
      const changed = fromOnnx(
        forged((file) => (attributeOf(file, 'nodes_modes').strings[leq] = text(mode))),
      );
      const threshold = attributeOf(decodeModel(own), 'nodes_values').floats[leq]!;
      const ours = changed.trees.threshold[leq]!;
      // Does the threshold itself go to the lower child?
      expect(threshold <= ours).toBe(mode === 'BRANCH_GT');
      expect(Math.fround(ours)).toBeLessThanOrEqual(threshold);
    }
  });

  it.each<[string, () => Uint8Array, string]>([
    ['is no ONNX at all', () => text('not a model, just words'), 'file'],
    ['is empty', () => new Uint8Array(0), 'file'],
    ['has another operator first', () => forged((m) => (m.graph!.node[0]!.opType = 'Gemm')), 'graph'],
    ['has another operator after', () => forged((m) => (m.graph!.node[1]!.opType = 'Softmax')), 'graph'],
    ['is of another domain', () => forged((m) => (m.graph!.node[0]!.domain = 'com.acme')), 'graph'],
    ['is wired otherwise', () => forged((m) => (m.graph!.node[1]!.input[0] = 'features')), 'graph'],
    ['has two inputs', () => forged((m) => m.graph!.input.push({ ...m.graph!.input[0]!, name: 'more' })), 'graph'],
    ['takes 64-bit numbers', () => forged((m) => (m.graph!.input[0]!.type!.tensorType!.elemType = 11)), 'input'],
    ['asks for more features than it has', () => withInts('nodes_featureids', 9), 'nodes_featureids'],
    ['has an unknown comparison', () => forged((m) => (attributeOf(m, 'nodes_modes').strings[0] = text('BRANCH_EQ'))), 'nodes_modes'],
    ['leads nowhere', () => withInts('nodes_truenodeids', 999), 'nodes_truenodeids'],
    ['goes round in a circle', () => withInts('nodes_truenodeids', 0), 'nodes_nodeids'],
    ['leads twice to a node', () => forged((m) => (attributeOf(m, 'nodes_falsenodeids').ints[0] = attributeOf(m, 'nodes_truenodeids').ints[0]!)), 'nodes_truenodeids'],
    ['names a node twice', () => withInts('nodes_nodeids', 0, 1), 'nodes_nodeids'],
    ['lacks a list', () => forged((m) => (attributeOf(m, 'nodes_values').name = 'elsewhere')), 'nodes_values'],
    ['has a list too short', () => forged((m) => attributeOf(m, 'nodes_values').floats.pop()), 'nodes_values'],
    ['has a threshold that is none', () => forged((m) => (attributeOf(m, 'nodes_values').floats[0] = NaN)), 'nodes_values'],
    ['has an endless leaf', () => forged((m) => (attributeOf(m, 'target_weights').floats[0] = Infinity)), 'target_weights'],
    ['has a leaf for no output', () => withInts('target_ids', 2), 'target_ids'],
    ['gives a branch a value', () => withInts('target_nodeids', 0), 'target_nodeids'],
    ['has text where numbers belong', () => forged((m) => (attributeOf(m, 'base_values').type = ATTRIBUTE.strings)), 'base_values'],
    ['takes the smallest leaf', () => forged((m) => (attributeOf(m, 'aggregate_function').s = text('MIN'))), 'aggregate_function'],
    ['ends in shares', () => forged((m) => (attributeOf(m, 'post_transform').s = text('SOFTMAX'))), 'post_transform'],
    ['has bounds for other outputs', () => forged((m) => (m.graph!.initializer[0]!.dims = [3])), 'Max'],
    ['has names for other columns', () => forged((m) => (m.metadataProps.find(({ key }) => key.endsWith('featureNames'))!.value = '["x","x","x","x","x","x","x"]')), 'featureNames'],
    ['has names that are none', () => forged((m) => (m.metadataProps.find(({ key }) => key.endsWith('featureNames'))!.value = '{')), 'brightpath.featureNames'],
  ])('is refused with the part that is wrong when it %s', (_, file, field) => {
    let refused: unknown;
    try {
      fromOnnx(file());
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InvalidModelError);
    expect(refused).toMatchObject({ field });
  }); // prettier-ignore

  it('that is damaged anywhere is refused, or is a whole model all the same', () => {
    fc.assert(
      fc.property(fc.nat(own.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = own.slice();
        damaged[at] = damaged[at]! ^ flip;
        try {
          const model = fromOnnx(damaged);
          const values = new Float64Array(model.featureNames.length);
          expect(predict(model, values)).toHaveLength(model.outputNames.length);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidModelError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
