import type { BinnedFeatures } from './binning.js';
import { missingBin } from './binning.js';
import { throwIfCancelled } from './cancel.js';
import type { Split } from './find-split.js';
import type { GrownNode, GrowOptions } from './grown-node.js';
import { NodeSearch } from './node-search.js';
import { addUp, type RowTable } from './row-table.js';
import type { Random } from '../random.js';

/** Grows trees one after another on the same binned features; the records may change between trees. */
export class TreeGrower {
  /** The row order: after `grow`, the rows of each leaf lie together. */
  readonly rows: Uint32Array;
  private readonly moved: Uint32Array;
  private readonly search: NodeSearch;

  constructor(
    private readonly binned: BinnedFeatures,
    private readonly table: RowTable,
    private readonly options: GrowOptions,
  ) {
    this.rows = new Uint32Array(binned.rowCount);
    this.moved = new Uint32Array(binned.rowCount);
    this.search = new NodeSearch(binned, table, this.rows, options);
  }

  /** Grows one tree on the first `rowCount` entries of `rows` and returns its root. */
  grow(rowCount: number, random: Random): GrownNode {
    const root = this.createNode(0, rowCount, 0);
    this.search.useRandom(random);
    const open: GrownNode[] = [];
    this.search.searchRoot(root);
    if (root.split) open.push(root);
    for (let leaves = 1; open.length > 0; leaves++) {
      if (leaves === this.options.maxLeaves) break;
      throwIfCancelled(this.options.signal);
      const node = this.takeNext(open);
      const children = this.splitRows(node, node.split!);
      node.children = children;
      const isLast = leaves + 1 === this.options.maxLeaves;
      this.search.searchChildren(node, children, isLast);
      // The right one is pushed first, so that without a limit of leaves the left one is next.
      if (children[1].split) open.push(children[1]);
      if (children[0].split) open.push(children[0]);
    }
    for (const node of open) this.search.release(node);
    return root;
  }

  /** With a limit of leaves the open node that gains most, else the last. */
  private takeNext(open: GrownNode[]): GrownNode {
    if (this.options.maxLeaves === null) return open.pop()!;
    let best = 0;
    for (let i = 1; i < open.length; i++) {
      if (open[i]!.split!.gain > open[best]!.split!.gain) best = i;
    }
    return open.splice(best, 1)[0]!;
  }

  private createNode(start: number, end: number, depth: number): GrownNode {
    const totals = addUp(this.table, this.rows, start, end);
    return { start, end, depth, totals, histogram: null, split: null, children: null };
  }

  /** Moves the rows that go left before those that go right, keeping both in order. */
  private splitRows(node: GrownNode, split: Split): readonly [GrownNode, GrownNode] {
    const { rows, moved } = this;
    const column = this.binned.columns[split.feature]!;
    const { bin } = split;
    const alsoLeft = split.isMissingLeft ? missingBin(this.binned, split.feature) : bin;
    let left = node.start;
    let right = 0;
    for (let i = node.start; i < node.end; i++) {
      const row = rows[i]!;
      const own = column[row]!;
      // Both are written, one place moves on: cheaper than a jump that nothing can foresee.
      const goesLeft = +(own <= bin) | +(own === alsoLeft);
      rows[left] = row;
      moved[right] = row;
      left += goesLeft;
      right += 1 - goesLeft;
    }
    rows.set(moved.subarray(0, right), left);
    return [
      this.createNode(node.start, left, node.depth + 1),
      this.createNode(left, node.end, node.depth + 1),
    ];
  }
}
