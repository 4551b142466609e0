import { quantile } from './family-bootstrap.js';

/** One feature's values, or a model's predictions, over many rows. NaN and null are "not known". */
export type Column =
  | { readonly name: string; readonly kind: 'number'; readonly values: ArrayLike<number> }
  | {
      readonly name: string;
      readonly kind: 'category';
      readonly values: readonly (string | null)[];
    };

/** The distribution of a column, as plain JSON: it can be stored with a model long after the rows are erased. */
export type ColumnProfile =
  | {
      readonly name: string;
      readonly kind: 'number';
      /** Rising upper ends of all bins but the last. */
      readonly edges: readonly number[];
      /** Rows in each bin, and at the end those that are not known. */
      readonly counts: readonly number[];
    }
  | {
      readonly name: string;
      readonly kind: 'category';
      readonly categories: readonly string[];
      /** Rows of each category, then of any other, and at the end those that are not known. */
      readonly counts: readonly number[];
    };

const BINS = 10;

/** Counts a column in ten bins of equal share, or fewer where values repeat. Each category is a bin of its own. */
export function profileOf(column: Column): ColumnProfile {
  if (column.kind === 'category') {
    const known = column.values.filter((value) => value !== null);
    const categories = [...new Set(known)].sort();
    const shape = { name: column.name, kind: column.kind, categories, counts: [] };
    return { ...shape, counts: countInto(shape, column) };
  }
  const known = Float64Array.from(column.values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const ends = Array.from({ length: BINS - 1 }, (_, i) => quantile(known, (i + 1) / BINS));
  // A bin above the largest value would stay empty.
  const edges = known.length === 0 ? [] : [...new Set(ends)].filter((end) => end < known.at(-1)!);
  const shape = { name: column.name, kind: column.kind, edges, counts: [] };
  return { ...shape, counts: countInto(shape, column) };
}

/** Rows of `column` in the bins of `profile`. @throws RangeError when they are of different kinds. */
export function countInto(profile: ColumnProfile, column: Column): number[] {
  if (profile.kind === 'number' && column.kind === 'number') {
    const counts = new Array<number>(profile.edges.length + 2).fill(0);
    for (let row = 0; row < column.values.length; row++) {
      const value = column.values[row]!;
      const bin = Number.isNaN(value) ? counts.length - 1 : binOf(profile.edges, value);
      counts[bin] = counts[bin]! + 1;
    }
    return counts;
  }
  if (profile.kind === 'category' && column.kind === 'category') {
    const counts = new Array<number>(profile.categories.length + 2).fill(0);
    const binOfCategory = new Map(profile.categories.map((category, bin) => [category, bin]));
    for (const value of column.values) {
      const other = counts.length - 2;
      const bin = value === null ? counts.length - 1 : (binOfCategory.get(value) ?? other);
      counts[bin] = counts[bin]! + 1;
    }
    return counts;
  }
  throw new RangeError(
    `column ${column.name} must be of kind ${profile.kind}, as in its profile, got ${column.kind}`,
  );
}

function binOf(edges: readonly number[], value: number): number {
  const bin = edges.findIndex((end) => value <= end);
  return bin < 0 ? edges.length : bin;
}
