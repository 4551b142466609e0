import { factor, invertFromFactor } from './cholesky.js';

describe('a factored matrix', () => {
  it('gives the lower half of its inverse', () => {
    const matrix = [
      [4, 1, 0.5],
      [1, 3, -0.2],
      [0.5, -0.2, 2],
    ];
    const lower = Float64Array.from(matrix.flat());
    factor(lower, 3);
    const half = invertFromFactor(lower, 3);
    const inverse = (i: number, j: number): number => half[Math.max(i, j) * 3 + Math.min(i, j)]!;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const product = [0, 1, 2].reduce((sum, k) => sum + matrix[i]![k]! * inverse(k, j), 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
      }
    }
  });
});
