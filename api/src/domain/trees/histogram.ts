import type { BinnedFeatures } from './binning.js';
import type { RowTable } from './row-table.js';

/** A range of the grower's row order that belongs to one node. */
interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Sums of records by feature and bin. Buffers are used again, since a tree needs many of the same size. */
export class Histograms {
  private readonly free: Float64Array[] = [];
  private readonly length: number;
  /** The records of the node at hand in its row order, so that each feature reads them in sequence. */
  private readonly ordered: Float64Array;

  constructor(
    private readonly binned: BinnedFeatures,
    private readonly table: RowTable,
    private readonly rows: Uint32Array,
  ) {
    this.length = binned.firstSlot[binned.featureCount]! * table.stride;
    this.ordered = new Float64Array(rows.length * table.stride);
  }

  /** Copies the node's records in row order; `addFeature` reads them. */
  gather({ start, end }: RowRange): void {
    const { ordered, rows } = this;
    const { stride, records } = this.table;
    let to = 0;
    for (let i = start; i < end; i++) {
      const from = rows[i]! * stride;
      for (let s = 0; s < stride; s++) ordered[to++] = records[from + s]!;
    }
  }

  /** The histogram of all features over a node's rows. */
  build(range: RowRange): Float64Array {
    const histogram = this.free.pop() ?? new Float64Array(this.length);
    histogram.fill(0);
    this.gather(range);
    const { firstSlot, featureCount } = this.binned;
    const { stride } = this.table;
    let feature = 0;
    if (stride <= 3) {
      for (; feature + 4 <= featureCount; feature += 4) {
        if (stride === 2) this.addFour(histogram, range, feature);
        else this.addFourCounted(histogram, range, feature);
      }
    }
    for (; feature < featureCount; feature++) {
      this.addFeature(histogram, range, { feature, slot: firstSlot[feature]! });
    }
    return histogram;
  }

  /** Adds the gathered records of one output by the bins of four features at once: a record is read once for all four. */
  private addFour(target: Float64Array, { start, end }: RowRange, feature: number): void {
    const { rows, ordered } = this;
    const { columns, firstSlot } = this.binned;
    const c0 = columns[feature]!;
    const c1 = columns[feature + 1]!;
    const c2 = columns[feature + 2]!;
    const c3 = columns[feature + 3]!;
    const s0 = firstSlot[feature]! * 2;
    const s1 = firstSlot[feature + 1]! * 2;
    const s2 = firstSlot[feature + 2]! * 2;
    const s3 = firstSlot[feature + 3]! * 2;
    for (let i = start, from = 0; i < end; i++, from += 2) {
      const row = rows[i]!;
      const sum = ordered[from]!;
      const weight = ordered[from + 1]!;
      const a0 = s0 + 2 * c0[row]!;
      const a1 = s1 + 2 * c1[row]!;
      const a2 = s2 + 2 * c2[row]!;
      const a3 = s3 + 2 * c3[row]!;
      target[a0] = target[a0]! + sum;
      target[a0 + 1] = target[a0 + 1]! + weight;
      target[a1] = target[a1]! + sum;
      target[a1 + 1] = target[a1 + 1]! + weight;
      target[a2] = target[a2]! + sum;
      target[a2 + 1] = target[a2 + 1]! + weight;
      target[a3] = target[a3]! + sum;
      target[a3 + 1] = target[a3 + 1]! + weight;
    }
  }

  /** The same for records with a count of their own. */
  private addFourCounted(target: Float64Array, { start, end }: RowRange, feature: number): void {
    const { rows, ordered } = this;
    const { columns, firstSlot } = this.binned;
    const c0 = columns[feature]!;
    const c1 = columns[feature + 1]!;
    const c2 = columns[feature + 2]!;
    const c3 = columns[feature + 3]!;
    const s0 = firstSlot[feature]! * 3;
    const s1 = firstSlot[feature + 1]! * 3;
    const s2 = firstSlot[feature + 2]! * 3;
    const s3 = firstSlot[feature + 3]! * 3;
    for (let i = start, from = 0; i < end; i++, from += 3) {
      const row = rows[i]!;
      const sum = ordered[from]!;
      const weight = ordered[from + 1]!;
      const count = ordered[from + 2]!;
      const a0 = s0 + 3 * c0[row]!;
      const a1 = s1 + 3 * c1[row]!;
      const a2 = s2 + 3 * c2[row]!;
      const a3 = s3 + 3 * c3[row]!;
      target[a0] = target[a0]! + sum;
      target[a0 + 1] = target[a0 + 1]! + weight;
      target[a0 + 2] = target[a0 + 2]! + count;
      target[a1] = target[a1]! + sum;
      target[a1 + 1] = target[a1 + 1]! + weight;
      target[a1 + 2] = target[a1 + 2]! + count;
      target[a2] = target[a2]! + sum;
      target[a2 + 1] = target[a2 + 1]! + weight;
      target[a2 + 2] = target[a2 + 2]! + count;
      target[a3] = target[a3]! + sum;
      target[a3 + 1] = target[a3 + 1]! + weight;
      target[a3 + 2] = target[a3 + 2]! + count;
    }
  }

  /** Adds the gathered records to `target` by the bin of one feature, from slot `slot` on. */
  addFeature(
    target: Float64Array,
    { start, end }: RowRange,
    { feature, slot }: { readonly feature: number; readonly slot: number },
  ): void {
    const { rows, ordered } = this;
    const { stride } = this.table;
    const column = this.binned.columns[feature]!;
    if (stride === 2) {
      const base = slot * 2;
      for (let i = start, from = 0; i < end; i++, from += 2) {
        const at = base + 2 * column[rows[i]!]!;
        target[at] = target[at]! + ordered[from]!;
        target[at + 1] = target[at + 1]! + ordered[from + 1]!;
      }
      return;
    }
    for (let i = start, from = 0; i < end; i++, from += stride) {
      const at = (slot + column[rows[i]!]!) * stride;
      for (let s = 0; s < stride; s++) target[at + s] = target[at + s]! + ordered[from + s]!;
    }
  }

  /** Turns a parent's histogram into that of the child that is left when `sibling` is taken away. */
  subtract(parent: Float64Array, sibling: Float64Array): void {
    for (let i = 0; i < parent.length; i++) parent[i] = parent[i]! - sibling[i]!;
  }

  /** Gives a buffer back. */
  release(histogram: Float64Array): void {
    this.free.push(histogram);
  }
}
