import fc from 'fast-check';
import { trainBoosting } from './boosting.js';
import { trainForest } from './forest.js';
import { aDatasetOf, aRandomDataset } from './dataset-factory.js';
import { InvalidModelError, loadEnsemble } from './load.js';
import { predict } from './predict.js';
import { saveEnsemble } from './save.js';
import { checksumOf, type SavedEnsemble } from './saved-ensemble.js';

const throughJson = (saved: SavedEnsemble): unknown => JSON.parse(JSON.stringify(saved));

/** With a checksum that fits, so that the checks behind it are reached. */
const forged = (saved: SavedEnsemble, change: Partial<SavedEnsemble>): SavedEnsemble => {
  const changed = { ...saved, ...change };
  return { ...changed, checksum: checksumOf(changed) };
};

describe('saved models', () => {
  const dataset = aRandomDataset(11, 2);
  const saved = saveEnsemble(trainForest(dataset, { seed: 1, trees: 3 }));

  it('predict exactly the same after they are saved as JSON and loaded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const several = aRandomDataset(seed, 1 + (seed % 3));
        const one = aRandomDataset(seed);
        const boosted = trainBoosting(one, { seed, trees: 4, minLeafRows: 1 });
        for (const model of [trainForest(several, { seed, trees: 3 }), boosted.model]) {
          const loaded = loadEnsemble(throughJson(saveEnsemble(model)), model);
          expect(loaded).toEqual(model);
          expect(predict(loaded, one.values)).toEqual(predict(model, one.values));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('take less than 14 bytes a node', () => {
    const large = aDatasetOf(Array.from({ length: 3000 }, (_, i) => i), (x) => (x * 7919) % 101); // prettier-ignore
    const model = trainForest(large, { seed: 1, trees: 20 });
    const size = JSON.stringify(saveEnsemble(model)).length;
    expect(size / model.trees.left.length).toBeLessThan(14);
  });

  it('are refused when a single character has changed', () => {
    const at = saved.leafValues.length >> 1;
    const flipped = saved.leafValues[at] === 'A' ? 'B' : 'A';
    const leafValues = saved.leafValues.slice(0, at) + flipped + saved.leafValues.slice(at + 1);
    expect(() => loadEnsemble({ ...saved, leafValues })).toThrow(/^model checksum must be/);
  });

  it.each([
    ['nothing', null, 'data'],
    ['text', 'model', 'data'],
    ['another format', { ...saved, format: 'onnx' }, 'format'],
    ['a newer version', { ...saved, version: 2 }, 'version'],
    ['a field gone', { ...saved, gain: undefined }, 'checksum'],
    ['another kind', forged(saved, { kind: 'network' }), 'kind'],
    ['names that are not', forged(saved, { featureNames: [1] as never }), 'featureNames'],
    ['too few leaves', forged(saved, { leafValues: 'AAAAAAAAAAA=' }), 'leafValues'],
    ['an output without base', forged(saved, { base: 'AAAAAAAAAAA=' }), 'base'],
    ['thresholds that are gone', forged(saved, { thresholds: '' }), 'splitThresholds'],
    ['a tree cut short', forged(saved, cutShort(saved)), 'nodeFeatures'],
  ])('are refused with the field that is wrong: %s', (_, data, field) => {
    let refused: unknown;
    try {
      loadEnsemble(data);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InvalidModelError);
    expect(refused).toMatchObject({ field });
  });

  it('are refused when they were trained on other columns', () => {
    const { outputNames, featureNames } = dataset;
    const other = { outputNames, featureNames: [...featureNames.slice(1), 'newcomer'] };
    expect(() => loadEnsemble(saved, other)).toThrow(/^model featureNames must be .*newcomer, got/);
  });
});

/** Moves a node from the first tree to the second: sizes still add up, shapes do not. */
function cutShort({ treeNodes }: SavedEnsemble): Partial<SavedEnsemble> {
  const sizes = new Uint32Array(Uint8Array.from(Buffer.from(treeNodes, 'base64')).buffer);
  sizes[0]! -= 2;
  sizes[1]! += 2;
  return { treeNodes: Buffer.from(sizes.buffer).toString('base64') };
}
