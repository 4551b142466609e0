import { Random } from '../random.js';
import { type BinnedFeatures, missingBin } from './binning.js';
import { SplitFinder } from './find-split.js';
import type { GrownNode, GrowOptions } from './grown-node.js';
import { Histograms } from './histogram.js';
import type { RowTable } from './row-table.js';

/** Below this many rows a node is searched row by row: most of its histogram would be empty. */
const FEW_ROWS = 160;

/** Finds the splits of nodes, with a kept histogram where that pays, else feature by feature from the rows. */
export class NodeSearch {
  private readonly histograms: Histograms;
  private readonly finder: SplitFinder;
  private readonly features: Uint16Array;
  private readonly keepsHistograms: boolean;
  /** One feature's histogram, and which of its bins are in use as bits. */
  private readonly scratch: Float64Array;
  private readonly used = new Int32Array(8);
  private readonly occupied = new Uint8Array(256);
  private random = new Random(0);

  constructor(
    private readonly binned: BinnedFeatures,
    private readonly table: RowTable,
    private readonly rows: Uint32Array,
    private readonly options: GrowOptions,
  ) {
    this.histograms = new Histograms(binned, table, rows);
    this.finder = new SplitFinder({ ...options, outputs: table.outputs, stride: table.stride });
    this.features = Uint16Array.from({ length: binned.featureCount }, (_, feature) => feature);
    // A histogram of all features is worth its work only if most of them are looked at.
    this.keepsHistograms = options.featuresPerSplit * 2 > binned.featureCount;
    this.scratch = new Float64Array(256 * table.stride);
  }

  /** The generator that features are drawn with from now on. */
  useRandom(random: Random): void {
    this.random = random;
  }

  searchRoot(root: GrownNode): void {
    if (!this.canSplit(root)) return;
    if (this.keepsHistograms && this.isLarge(root)) root.histogram = this.histograms.build(root);
    this.search(root);
  }

  /** Searches both children; the larger one's histogram is the parent's less the smaller one's. */
  searchChildren(
    parent: GrownNode,
    children: readonly [GrownNode, GrownNode],
    areLeaves: boolean,
  ): void {
    const [left, right] = children;
    const [small, large] =
      left.end - left.start <= right.end - right.start ? [left, right] : [right, left];
    const canSplitLarge = !areLeaves && this.canSplit(large);
    if (parent.histogram && canSplitLarge && this.isLarge(large)) {
      small.histogram = this.histograms.build(small);
      this.histograms.subtract(parent.histogram, small.histogram);
      large.histogram = parent.histogram;
      parent.histogram = null;
    }
    this.release(parent);
    if (canSplitLarge) this.search(large);
    if (!areLeaves && this.canSplit(small)) this.search(small);
    for (const child of children) if (!child.split) this.release(child);
  }

  /** Gives the node's histogram back. */
  release(node: GrownNode): void {
    if (!node.histogram) return;
    this.histograms.release(node.histogram);
    node.histogram = null;
  }

  private isLarge(node: GrownNode): boolean {
    return node.end - node.start > FEW_ROWS;
  }

  private canSplit({ depth, totals, start, end }: GrownNode): boolean {
    const { maxDepth, minLeafRows, minLeafWeight } = this.options;
    const { stride, outputs } = this.table;
    return (
      depth < maxDepth &&
      end - start > 1 &&
      totals[stride - 1]! >= 2 * minLeafRows &&
      totals[outputs]! >= 2 * minLeafWeight
    );
  }

  private search(node: GrownNode): void {
    this.finder.begin(node.totals);
    if (!node.histogram) this.histograms.gather(node);
    const { features } = this;
    const wanted = this.options.featuresPerSplit;
    const takesAll = wanted >= features.length;
    for (let i = 0; i < features.length; i++) {
      // Past the wanted number, go on only while nothing can be split.
      if (i >= wanted && this.finder.result()) break;
      if (!takesAll) this.draw(i);
      if (node.histogram) this.tryFromHistogram(features[i]!, node.histogram);
      else this.tryFromRows(features[i]!, node);
    }
    node.split = this.withDirection(node);
  }

  /** Swaps a random one of the features not drawn yet to place `i`. */
  private draw(i: number): void {
    const { features } = this;
    const j = i + this.random.below(features.length - i);
    const drawn = features[j]!;
    features[j] = features[i]!;
    features[i] = drawn;
  }

  private tryFromHistogram(feature: number, histogram: Float64Array): void {
    const { occupied } = this;
    const { stride } = this.table;
    const missing = missingBin(this.binned, feature);
    const base = this.binned.firstSlot[feature]! * stride;
    let count = 0;
    for (let bin = 0, at = base + stride - 1; bin < missing; bin++, at += stride) {
      occupied[count] = bin;
      count += +(histogram[at] !== 0);
    }
    this.finder.tryFeature(feature, { histogram, base, bins: occupied, count, missing });
  }

  private tryFromRows(feature: number, node: GrownNode): void {
    const { occupied, scratch } = this;
    const { stride } = this.table;
    const missing = missingBin(this.binned, feature);
    this.histograms.addFeature(scratch, node, { feature, slot: 0 });
    const count = this.listUsedBins(feature, node, missing);
    this.finder.tryFeature(feature, {
      histogram: scratch,
      base: 0,
      bins: occupied,
      count,
      missing,
    });
    for (let i = 0; i < count; i++) {
      const at = occupied[i]! * stride;
      for (let s = 0; s < stride; s++) scratch[at + s] = 0;
    }
    scratch.fill(0, missing * stride, (missing + 1) * stride);
  }

  /** Lists the bins that the node's rows use, in rising order and without the missing one. */
  private listUsedBins(feature: number, { start, end }: GrownNode, missing: number): number {
    const { used, occupied, rows } = this;
    const column = this.binned.columns[feature]!;
    used.fill(0);
    for (let i = start; i < end; i++) {
      const bin = column[rows[i]!]!;
      used[bin >> 5] = used[bin >> 5]! | (1 << (bin & 31));
    }
    used[missing >> 5] = used[missing >> 5]! & ~(1 << (missing & 31));
    let count = 0;
    for (let word = 0; word < 8; word++) {
      for (let bits = used[word]!; bits !== 0; bits &= bits - 1) {
        occupied[count++] = word * 32 + 31 - Math.clz32(bits & -bits);
      }
    }
    return count;
  }

  /** Where nothing was unknown in training, unknown values follow the larger side. */
  private withDirection(node: GrownNode): GrownNode['split'] {
    const split = this.finder.result();
    if (!split) return null;
    const missing = missingBin(this.binned, split.feature);
    const column = this.binned.columns[split.feature]!;
    let left = 0;
    for (let i = node.start; i < node.end; i++) {
      const bin = column[this.rows[i]!]!;
      if (bin === missing) return split;
      left += +(bin <= split.bin);
    }
    return { ...split, isMissingLeft: left * 2 >= node.end - node.start };
  }
}
