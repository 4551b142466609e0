import { checkLength } from '../check-arguments.js';

/** Examples to learn from, or to evaluate a model on. Plain typed arrays, so that threads can share them. */
export interface Dataset {
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly rowCount: number;
  /** Row by row, `rowCount` x features. NaN is "not known"; infinities are refused. */
  readonly values: Float64Array;
  /** Row by row, `rowCount` x outputs. Finite. */
  readonly targets: Float64Array;
  /** How much each row counts, above zero; `null` when all count the same. */
  readonly weights: Float64Array | null;
}

interface DatasetParts {
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly values: Float64Array;
  readonly targets: Float64Array;
  readonly weights?: Float64Array | null;
}

interface DatasetRows {
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly weights?: readonly number[];
}

/** Checks and wraps typed arrays. @throws RangeError naming the argument that is wrong. */
export function createDataset(parts: DatasetParts): Dataset {
  const { featureNames, outputNames, values, targets, weights = null } = parts;
  checkNames('featureNames', featureNames);
  checkNames('outputNames', outputNames);
  const rowCount = targets.length / outputNames.length;
  if (rowCount < 1) throw new RangeError('targets must hold at least one row, got none');
  if (!Number.isInteger(rowCount)) {
    throw new RangeError(
      `targets must have a length that is a multiple of ${outputNames.length}, got ${targets.length}`,
    );
  }
  checkLength('values', values.length, rowCount * featureNames.length);
  if (weights) checkLength('weights', weights.length, rowCount);
  checkCells('values', values, {
    names: featureNames,
    isGood: (value) => Number.isFinite(value) || Number.isNaN(value),
    must: 'finite, or NaN where it is not known',
  });
  checkCells('targets', targets, {
    names: outputNames,
    isGood: Number.isFinite,
    must: 'a finite number',
  });
  if (weights) {
    checkCells('weights', weights, {
      names: ['weight'],
      isGood: (value) => value > 0 && Number.isFinite(value),
      must: 'a finite number above 0',
    });
  }
  return { featureNames, outputNames, rowCount, values, targets, weights };
}

/** The same from arrays of rows, which must all be as long as the names. */
export function datasetFromRows(source: DatasetRows): Dataset {
  const { featureNames, outputNames, rows, targets, weights } = source;
  checkLength('targets', targets.length, rows.length);
  return createDataset({
    featureNames,
    outputNames,
    values: flatten('rows', rows, featureNames.length),
    targets: flatten('targets', targets, outputNames.length),
    weights: weights ? Float64Array.from(weights) : null,
  });
}

/** The given rows in the given order; a row may come more than once. */
export function selectRows(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  const { featureNames, outputNames, weights } = dataset;
  const take = (from: Float64Array, width: number): Float64Array => {
    const taken = new Float64Array(rows.length * width);
    for (let i = 0; i < rows.length; i++) {
      const at = rows[i]! * width;
      taken.set(from.subarray(at, at + width), i * width);
    }
    return taken;
  };
  return {
    featureNames,
    outputNames,
    rowCount: rows.length,
    values: take(dataset.values, featureNames.length),
    targets: take(dataset.targets, outputNames.length),
    weights: weights && take(weights, 1),
  };
}

/** Rows as one flat array. @throws RangeError at the first row of another length than `width`. */
export function flatten(
  name: string,
  rows: readonly (readonly number[])[],
  width: number,
): Float64Array {
  const flat = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    checkLength(`${name}[${i}]`, row.length, width);
    flat.set(row, i * width);
  });
  return flat;
}

function checkNames(name: string, names: readonly string[]): void {
  if (names.length < 1 || names.length > 65535) {
    throw new RangeError(`${name} must have 1 to 65535 entries, got ${names.length}`);
  }
  if (new Set(names).size !== names.length) {
    throw new RangeError(`${name} must be different from each other, got ${names.join(', ')}`);
  }
}

function checkCells(
  name: string,
  cells: Float64Array,
  rule: {
    readonly names: readonly string[];
    readonly isGood: (value: number) => boolean;
    readonly must: string;
  },
): void {
  const width = rule.names.length;
  for (let i = 0; i < cells.length; i++) {
    if (rule.isGood(cells[i]!)) continue;
    const row = Math.floor(i / width);
    throw new RangeError(
      `${name}[${row}] (${rule.names[i % width]}) must be ${rule.must}, got ${cells[i]}`,
    );
  }
}
