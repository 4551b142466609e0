import { checkLength } from '../check-arguments.js';

/**
 * What decides now: a champion's predictions, row by row as the targets, or one number for each output where there is
 * no champion.
 */
export type Incumbent =
  | { readonly kind: 'champion'; readonly predictions: Float64Array }
  | { readonly kind: 'constant'; readonly values: readonly number[] };

/** Held-out rows with the predictions of two models, row by row: `familyIds.length` x `outputNames.length`. */
export interface EvaluatedRows {
  readonly familyIds: readonly string[];
  /** Age of the row's child, or mean age of the family's children; NaN where it is not known. */
  readonly ageYears: ArrayLike<number>;
  readonly outputNames: readonly string[];
  readonly targets: Float64Array;
  readonly candidate: Float64Array;
  readonly incumbent: Incumbent;
  /** Lowest and highest value of each output, for calibration. Unless given, 0 and 1. */
  readonly ranges?: readonly (readonly [number, number])[];
}

/** Throws a RangeError that names the part with a wrong length, or the value that is not a number. */
export function checkEvaluatedRows(rows: EvaluatedRows): void {
  const cells = rows.familyIds.length * rows.outputNames.length;
  checkLength('ageYears', rows.ageYears.length, rows.familyIds.length);
  checkLength('targets', rows.targets.length, cells);
  checkLength('candidate', rows.candidate.length, cells);
  if (rows.incumbent.kind === 'champion') {
    checkLength('incumbent', rows.incumbent.predictions.length, cells);
  } else {
    checkLength('incumbent', rows.incumbent.values.length, rows.outputNames.length);
  }
  if (rows.ranges) checkLength('ranges', rows.ranges.length, rows.outputNames.length);
  for (const name of ['targets', 'candidate'] as const) {
    const wrong = rows[name].findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      throw new RangeError(`${name}[${wrong}] must be a finite number, got ${rows[name][wrong]}`);
    }
  }
}

/** The incumbent's predictions row by row. */
export function incumbentPredictions({ incumbent, familyIds }: EvaluatedRows): Float64Array {
  if (incumbent.kind === 'champion') return incumbent.predictions;
  const { values } = incumbent;
  return Float64Array.from(
    { length: familyIds.length * values.length },
    (_, cell) => values[cell % values.length]!,
  );
}

/**
 * Squared error of each row. One output: in the target's unit squared. Several: each is divided by its variance in these
 * rows, so that minutes do not drown shares, and the mean is taken; an output that is constant here counts as it is.
 */
export function rowErrors(rows: EvaluatedRows, predictions: Float64Array): Float64Array {
  const outputs = rows.outputNames.length;
  const scales = outputs === 1 ? [1] : rows.outputNames.map((_, k) => variance(rows, k) || 1);
  return Float64Array.from({ length: rows.familyIds.length }, (_, row) => {
    let error = 0;
    for (let k = 0; k < outputs; k++) {
      const cell = row * outputs + k;
      error += (rows.targets[cell]! - predictions[cell]!) ** 2 / scales[k]!;
    }
    return error / outputs;
  });
}

function variance(rows: EvaluatedRows, output: number): number {
  const column = outputColumn(rows, rows.targets, output);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
}

/** One output's entries of numbers that lie row by row. */
export function outputColumn(
  rows: EvaluatedRows,
  cells: Float64Array,
  output: number,
): Float64Array {
  const outputs = rows.outputNames.length;
  return Float64Array.from(
    { length: rows.familyIds.length },
    (_, row) => cells[row * outputs + output]!,
  );
}
