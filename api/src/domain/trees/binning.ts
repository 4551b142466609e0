import type { Dataset } from './dataset.js';

/** At most this many bins of values; one more is for "not known", so that a bin fits a byte. */
export const MAX_BINS = 255;

/** Bins are placed on at most this many rows, evenly taken. */
const ROWS_FOR_EDGES = 200_000;

/** Features as small whole numbers: which of at most 255 ranges a value lies in. */
export interface BinnedFeatures {
  readonly rowCount: number;
  readonly featureCount: number;
  /** For each feature the bin of each row. The bin after the last range means "not known". */
  readonly columns: readonly Uint8Array[];
  /** For each feature the rising upper ends: bin b holds values <= edges[b]; the last range has no end. */
  readonly edges: readonly Float64Array[];
  /** First histogram slot of each feature, and at the end the number of slots of all. */
  readonly firstSlot: Int32Array;
}

/** The bin that stands for "not known". */
export function missingBin(binned: BinnedFeatures, feature: number): number {
  return binned.edges[feature]!.length + 1;
}

/** Cuts every feature into at most `maxBins` ranges that hold about equally many rows. */
export function binFeatures(dataset: Dataset, maxBins: number): BinnedFeatures {
  const { rowCount, values } = dataset;
  const featureCount = dataset.featureNames.length;
  const firstSlot = new Int32Array(featureCount + 1);
  const edges: Float64Array[] = [];
  const columns: Uint8Array[] = [];
  const column = new Float64Array(rowCount);
  for (let feature = 0; feature < featureCount; feature++) {
    for (let row = 0; row < rowCount; row++) column[row] = values[row * featureCount + feature]!;
    const ends = placeEdges(column, maxBins);
    edges.push(ends);
    firstSlot[feature + 1] = firstSlot[feature]! + ends.length + 2;
    columns.push(assignBins(column, ends));
  }
  return { rowCount, featureCount, columns, edges, firstSlot };
}

/** Upper ends of the ranges: between neighbouring values if they are few, else between equal shares of the rows. */
export function placeEdges(column: Float64Array, maxBins: number): Float64Array {
  const sorted = sortedKnown(column);
  const distinct = distinctOf(sorted);
  if (distinct.length <= maxBins) {
    const ends = new Float64Array(Math.max(0, distinct.length - 1));
    for (let i = 0; i < ends.length; i++) ends[i] = between(distinct[i]!, distinct[i + 1]!);
    return ends;
  }
  const ends: number[] = [];
  let next = 0;
  for (let cut = 1; cut < maxBins; cut++) {
    const at = Math.floor((cut * sorted.length) / maxBins);
    const low = sorted[at - 1]!;
    // A value that fills several shares is kept whole: the cut comes after its last row.
    while (next < distinct.length && distinct[next]! <= low) next++;
    if (next === distinct.length) break;
    const end = between(low, distinct[next]!);
    if (ends.length === 0 || end > ends.at(-1)!) ends.push(end);
  }
  return Float64Array.from(ends);
}

function sortedKnown(column: Float64Array): Float64Array {
  const step = Math.max(1, Math.ceil(column.length / ROWS_FOR_EDGES));
  const known = new Float64Array(Math.ceil(column.length / step));
  let count = 0;
  for (let row = 0; row < column.length; row += step) {
    const value = column[row]!;
    if (value === value) known[count++] = value;
  }
  return known.subarray(0, count).sort();
}

function distinctOf(sorted: Float64Array): Float64Array {
  const distinct = new Float64Array(sorted.length);
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i]! !== sorted[i - 1]!) distinct[count++] = sorted[i]!;
  }
  return distinct.subarray(0, count);
}

/** A number from `low` up to but not `high`, in the middle if it can be. */
function between(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle >= low && middle < high ? middle : low;
}

/** How many of the 255 padded ends lie below `value`, which is its bin. Halves without jumps that depend on the value. */
function binOf(value: number, padded: Float64Array): number {
  let bin = 0;
  for (let half = 128; half > 0; half >>= 1) {
    bin += half * +(value > padded[bin + half - 1]!);
  }
  return bin;
}

function assignBins(column: Float64Array, ends: Float64Array): Uint8Array {
  const bins = new Uint8Array(column.length);
  const padded = new Float64Array(MAX_BINS).fill(Infinity);
  padded.set(ends);
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    bins[row] = value === value ? binOf(value, padded) : ends.length + 1;
  }
  return bins;
}
