import fc from 'fast-check';
import { binFeatures, missingBin, placeEdges } from './binning.js';
import { aDatasetOf } from './dataset-factory.js';

describe('binning', () => {
  it('gives every value its own bin while they are few, with ends in the middle between', () => {
    expect([...placeEdges(Float64Array.of(4, 1, NaN, 2, 4), 255)]).toEqual([1.5, 3]);
  });

  it('cuts many values into bins of about equally many rows', () => {
    const binned = binFeatures(aDatasetOf(Array.from({ length: 10_000 }, (_, i) => i ** 2), Number), 100); // prettier-ignore
    const counts = new Array<number>(100).fill(0);
    for (const bin of binned.columns[0]!) counts[bin]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(90);
    expect(Math.max(...counts)).toBeLessThan(110);
  });

  it('keeps a value that fills most of the rows apart from its neighbours', () => {
    const xs = Array.from({ length: 1000 }, (_, i) => (i < 700 ? 0 : i));
    const binned = binFeatures(aDatasetOf(xs, Number), 10);
    expect(binned.columns[0]!.filter((bin) => bin === binned.columns[0]![0])).toHaveLength(700);
  });

  it('keeps order: a value lies in the first bin whose end is not below it, unknown ones in their own', () => {
    const value = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer({ min: 0, max: 9 }));
    const scenario = fc.tuple(fc.array(value, { minLength: 2 }), fc.integer({ min: 2, max: 255 }));
    fc.assert(
      fc.property(scenario, ([xs, maxBins]) => {
        const binned = binFeatures(aDatasetOf(xs, () => 0), maxBins); // prettier-ignore
        const ends = binned.edges[0]!;
        expect(ends.length).toBeLessThan(maxBins);
        xs.forEach((x, row) => {
          const expected = ends.findIndex((end) => x <= end);
          const last = Number.isNaN(x) ? missingBin(binned, 0) : ends.length;
          expect(binned.columns[0]![row]).toBe(expected < 0 ? last : expected);
        });
      }),
    );
  });
});
