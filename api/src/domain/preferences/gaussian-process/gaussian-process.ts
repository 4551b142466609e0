import { factor, solveLower, solveUpper } from '../../cholesky.js';
import type { VarianceComponents } from './components.js';
import { Kernel, type KernelInput } from './kernel.js';
import { condense, type ResidualEntry } from './child-residuals.js';
import { PosteriorMean } from './posterior-mean.js';

/**
 * A Gaussian process over one child's lessons: how the child's own record corrects the population's expectation. The
 * mean is drawn to 0 where the record is small (empirical Bayes: the variances are estimated over all children).
 * Rasmussen and Williams, Gaussian Processes for Machine Learning, algorithm 2.1.
 */
export class GaussianProcess {
  private readonly kernel: Kernel;
  private readonly seen: readonly ResidualEntry[];
  private readonly lower: Float64Array;
  /** (K + noise)^-1 residuals. */
  private readonly weights: Float64Array;
  private readonly sums: PosteriorMean;

  constructor(lessons: readonly ResidualEntry[], components: VarianceComponents, today: number) {
    this.kernel = new Kernel(components);
    this.seen = condense(lessons, today);
    const n = this.seen.length;
    const covariance = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        covariance[i * n + j] = this.kernel.between(this.seen[i]!, this.seen[j]!);
      }
      covariance[i * n + i]! += components.noise / this.seen[i]!.lessons;
    }
    factor(covariance, n);
    this.lower = covariance;
    this.weights = Float64Array.from(this.seen, ({ residual }) => residual);
    solveLower(this.lower, n, this.weights);
    solveUpper(this.lower, n, this.weights);
    this.sums = new PosteriorMean(this.seen, this.weights, { components, today });
  }

  /** Posterior mean of the residual for a lesson on the day that the process was made for. */
  mean(input: Omit<KernelInput, 'day'>): number {
    return this.sums.at(input);
  }

  /** Variance of the residual before the record was seen, and the variance that is left. */
  variance(input: KernelInput): { readonly before: number; readonly left: number } {
    const before = this.kernel.between(input, input);
    const known = Float64Array.from(this.seen, (seen) => this.kernel.between(input, seen));
    solveLower(this.lower, this.seen.length, known);
    return { before, left: Math.max(0, before - known.reduce((sum, v) => sum + v * v, 0)) };
  }
}
