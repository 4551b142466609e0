/** Mean of each family's rows, in the order in which the families first appear. */
export function familyMeans(familyIds: readonly string[], values: ArrayLike<number>): number[] {
  const sums = new Map<string, { sum: number; rows: number }>();
  familyIds.forEach((familyId, row) => {
    const own = sums.get(familyId) ?? { sum: 0, rows: 0 };
    own.sum += values[row]!;
    own.rows += 1;
    sums.set(familyId, own);
  });
  return Array.from(sums.values(), ({ sum, rows }) => sum / rows);
}

/** NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
