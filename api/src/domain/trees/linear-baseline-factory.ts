import type { Dataset } from './dataset.js';

/** Predictions of a least-squares linear regression, the baseline that trees must beat (normal equations). */
export function linearBaseline(training: Dataset, test: Dataset): Float64Array {
  const width = training.featureNames.length + 1;
  const rowOf = ({ values }: Dataset, row: number): number[] => [
    1,
    ...values.subarray(row * (width - 1), (row + 1) * (width - 1)),
  ];
  const system = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (let row = 0; row < training.rowCount; row++) {
    const x = rowOf(training, row);
    const y = training.targets[row]!;
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) system[i]![j]! += x[i]! * x[j]!;
      system[i]![width]! += x[i]! * y;
    }
  }
  for (let pivot = 0; pivot < width; pivot++) {
    for (let i = 0; i < width; i++) {
      if (i === pivot) continue;
      const factor = system[i]![pivot]! / system[pivot]![pivot]!;
      for (let j = pivot; j <= width; j++) system[i]![j]! -= factor * system[pivot]![j]!;
    }
  }
  const slopes = system.map((row, i) => row[width]! / row[i]!);
  return Float64Array.from({ length: test.rowCount }, (_, row) =>
    rowOf(test, row).reduce((sum, x, i) => sum + x * slopes[i]!, 0),
  );
}
