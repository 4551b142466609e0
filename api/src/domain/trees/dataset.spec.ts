import { createDataset, datasetFromRows, selectRows } from './dataset.js';

const columns = { featureNames: ['a', 'b'], outputNames: ['y'] };

describe('dataset', () => {
  it('keeps rows one after another and unknown values as they are', () => {
    const dataset = datasetFromRows({ ...columns, rows: [[1, NaN], [3, 4]], targets: [[5], [6]] }); // prettier-ignore
    expect(dataset.rowCount).toBe(2);
    expect([...dataset.values]).toEqual([1, NaN, 3, 4]);
    expect([...selectRows(dataset, [1, 1]).targets]).toEqual([6, 6]);
  });

  it.each([
    ['no rows', [], [], 'targets must hold at least one row, got none'],
    ['a ragged row', [[1, 2], [3]], [[1], [2]], 'rows[1] must have length 2, got 1'],
    ['more rows than targets', [[1, 2]], [], 'targets must have length 1, got 0'],
    [
      'a target that is not a number',
      [[1, 2]],
      [[NaN]],
      'targets[0] (y) must be a finite number, got NaN',
    ],
    [
      'an infinite value',
      [[1, Infinity]],
      [[1]],
      'values[0] (b) must be finite, or NaN where it is not known, got Infinity',
    ],
  ])('refuses %s and says where', (_, rows, targets, message) => {
    expect(() => datasetFromRows({ ...columns, rows, targets })).toThrow(new RangeError(message));
  });

  it('refuses names that come twice, and weights that are not above zero', () => {
    const parts = { ...columns, values: new Float64Array(2), targets: new Float64Array(1) };
    expect(() => createDataset({ ...parts, featureNames: ['a', 'a'] })).toThrow(
      'featureNames must be different from each other, got a, a',
    );
    expect(() => createDataset({ ...parts, weights: Float64Array.of(0) })).toThrow(
      'weights[0] (weight) must be a finite number above 0, got 0',
    );
  });
});
