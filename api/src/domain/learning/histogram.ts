import type { BinnedFeatures } from './binning.js';
import type { RowTable } from './row-table.js';

/** A range of the grower's row order that belongs to one node. */
export interface RowRange {
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
    for (let feature = 0; feature < featureCount; feature++) {
      this.addFeature(histogram, range, { feature, slot: firstSlot[feature]! });
    }
    return histogram;
  }

  /** Adds the gathered records to `target` by the bin of one feature, from slot `slot` on. */
  addFeature(
    target: Float64Array,
    { start, end }: RowRange,
    { feature, slot }: { readonly feature: number; readonly slot: number },
  ): void {
    const { rows, ordered } = this;
    const { stride } = this.table;
    const { bins, rowCount } = this.binned;
    const column = feature * rowCount;
    if (stride === 2) {
      const base = slot * 2;
      for (let i = start, from = 0; i < end; i++, from += 2) {
        const at = base + 2 * bins[column + rows[i]!]!;
        target[at] = target[at]! + ordered[from]!;
        target[at + 1] = target[at + 1]! + ordered[from + 1]!;
      }
      return;
    }
    for (let i = start, from = 0; i < end; i++, from += stride) {
      const at = (slot + bins[column + rows[i]!]!) * stride;
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
