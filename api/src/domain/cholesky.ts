/**
 * Factors a symmetric positive definite matrix (rows of `n`, one after the other) in place into its lower triangle L with
 * L L' = matrix; what is above the diagonal is left alone.
 *
 * @throws RangeError when the matrix is not positive definite.
 */
export function factor(matrix: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const rowI = i * n;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * n;
      let sum = matrix[rowI + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[rowI + k]! * matrix[rowJ + k]!;
      if (i !== j) matrix[rowI + j] = sum / matrix[rowJ + j]!;
      else if (sum > 0) matrix[rowI + i] = Math.sqrt(sum);
      else throw new RangeError(`matrix must be positive definite, row ${i} makes it ${sum}`);
    }
  }
}

/** Solves L x = values in place. */
export function solveLower(lower: Float64Array, n: number, values: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = values[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * values[k]!;
    values[i] = sum / lower[i * n + i]!;
  }
}

/** Solves L' x = values in place. */
export function solveUpper(lower: Float64Array, n: number, values: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = values[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i]! * values[k]!;
    values[i] = sum / lower[i * n + i]!;
  }
}

/** Lower triangle of the inverse of L L', given L as `factor` leaves it. */
export function invertFromFactor(lower: Float64Array, n: number): Float64Array {
  // Row i holds column i of L^-1, so that the products below run along rows.
  const columns = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const own = i * n;
    columns[own + i] = 1 / lower[own + i]!;
    for (let row = i + 1; row < n; row++) {
      let sum = 0;
      for (let k = i; k < row; k++) sum -= lower[row * n + k]! * columns[own + k]!;
      columns[own + row] = sum / lower[row * n + row]!;
    }
  }
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += columns[i * n + k]! * columns[j * n + k]!;
      inverse[i * n + j] = sum;
    }
  }
  return inverse;
}
