/**
 * What trees are grown on, one record a row: for each output the weighted sum (a residual or a target), then the weight
 * (a Hessian, or how often the row was drawn), and, when that is not itself the number of rows, the number of rows.
 */
export interface RowTable {
  readonly outputs: number;
  /** Numbers a record: outputs + 1, or outputs + 2 with a separate count, which always comes last. */
  readonly stride: number;
  readonly records: Float64Array;
}

export function createRowTable(
  rowCount: number,
  outputs: number,
  hasSeparateCount: boolean,
): RowTable {
  const stride = outputs + (hasSeparateCount ? 2 : 1);
  return { outputs, stride, records: new Float64Array(rowCount * stride) };
}

/** Adds up the records of `rows[start]` to `rows[end - 1]`. */
export function addUp(
  table: RowTable,
  rows: Uint32Array,
  start: number,
  end: number,
): Float64Array {
  const { stride, records } = table;
  const totals = new Float64Array(stride);
  if (table.outputs === 1) {
    let sum = 0;
    let weight = 0;
    let count = 0;
    for (let i = start; i < end; i++) {
      const at = rows[i]! * stride;
      sum += records[at]!;
      weight += records[at + 1]!;
      count += records[at + stride - 1]!;
    }
    totals[0] = sum;
    totals[1] = weight;
    totals[stride - 1] = count;
    return totals;
  }
  for (let i = start; i < end; i++) {
    const at = rows[i]! * stride;
    for (let s = 0; s < stride; s++) totals[s] = totals[s]! + records[at + s]!;
  }
  return totals;
}
