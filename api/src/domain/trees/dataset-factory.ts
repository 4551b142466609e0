import { randomFor, uniform } from '../sampling.js';
import { type Dataset, datasetFromRows } from './dataset.js';

/** A small random dataset for property tests: few distinct values, ties, unknown values, one to three outputs. */
export function aRandomDataset(seed: number, outputs = 1): Dataset {
  const random = randomFor(seed, 0);
  const rowCount = 4 + random.below(120);
  const width = 1 + random.below(5);
  const levels = 1 + random.below(40);
  const unknownPercent = random.below(3) * 15;
  const rows = Array.from({ length: rowCount }, () =>
    Array.from({ length: width }, () =>
      random.below(100) < unknownPercent ? NaN : random.below(levels) / 7,
    ),
  );
  const targets = rows.map((row) =>
    Array.from({ length: outputs }, (_, k) => 0.1 + (row[0] || 0) * (k + 1) + uniform(random)),
  );
  return datasetFromRows({
    featureNames: Array.from({ length: width }, (_, i) => `x${i + 1}`),
    outputNames: Array.from({ length: outputs }, (_, i) => `y${i + 1}`),
    rows,
    targets,
  });
}

/** A dataset of one feature whose target is given by a function of it. */
export function aDatasetOf(
  xs: readonly number[],
  target: (x: number, row: number) => number,
): Dataset {
  return datasetFromRows({
    featureNames: ['x'],
    outputNames: ['y'],
    rows: xs.map((x) => [x]),
    targets: xs.map((x, row) => [target(x, row)]),
  });
}
