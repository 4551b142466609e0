import { factor, invertFromFactor } from '../../cholesky.js';
import { COMPONENTS, type VarianceComponents, timeKernel } from './components.js';
import { unitKernel } from './kernel.js';
import type { ResidualEntry } from './child-residuals.js';

const COUNT = COMPONENTS.length;
/** Lasting and passing variances; after them comes the noise's. */
const WIDTH = 2 * COUNT;
const ROUNDS = 10;
/** The prior of each variance counts as much as so many children. */
const PRIOR_CHILDREN = 2;
/** No round changes a variance by more than this factor. */
const MOST_STEP = 4;
const LEAST_NOISE = 0.01;

/** By variance, the numerator and denominator of its next step, summed over children. */
interface Slopes {
  readonly rising: Float64Array;
  readonly falling: Float64Array;
}

/**
 * Finds the variances under which the residuals are most likely, starting from `prior` and drawn a little towards it
 * (inverse gamma). Unlike a regression of products, the likelihood is not biased by earlier luck, which decided which
 * times were tried. Each round multiplies a variance by r' K^-1 L K^-1 r / tr(K^-1 L), where L is its kernel (the fixed
 * point of Anderson 1973; see Zhou and others 2019, MM algorithms for variance components models).
 *
 * @param children each with at least one lesson.
 */
export function fitVariances(
  children: readonly (readonly ResidualEntry[])[],
  prior: VarianceComponents,
): VarianceComponents {
  const expected = [...prior.lasting, ...prior.passing, prior.noise];
  const variances = Float64Array.from(expected);
  const time = timeKernel(prior.smoothMinutes);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = { rising: new Float64Array(WIDTH + 1), falling: new Float64Array(WIDTH + 1) };
    for (const lessons of children) new ChildFit(lessons, time).addTo(slopes, variances);
    for (let k = 0; k <= WIDTH; k++) variances[k] = stepped(k, { variances, expected, slopes });
    variances[WIDTH] = Math.max(LEAST_NOISE, variances[WIDTH]!);
  }
  return {
    lasting: Array.from(variances.subarray(0, COUNT)),
    passing: Array.from(variances.subarray(COUNT, WIDTH)),
    noise: variances[WIDTH]!,
    smoothMinutes: prior.smoothMinutes,
  };
}

interface Round {
  readonly variances: Float64Array;
  readonly expected: readonly number[];
  readonly slopes: Slopes;
}

function stepped(k: number, { variances, expected, slopes }: Round): number {
  const now = variances[k]!;
  const rising = slopes.rising[k]! + (PRIOR_CHILDREN * expected[k]!) / now ** 2;
  const falling = slopes.falling[k]! + PRIOR_CHILDREN / now;
  return now * Math.min(MOST_STEP, Math.max(1 / MOST_STEP, rising / falling));
}

/** The part of one child in a round. */
class ChildFit {
  private readonly kernel = new Float64Array(WIDTH);

  constructor(
    private readonly lessons: readonly ResidualEntry[],
    private readonly time: Float64Array,
  ) {}

  addTo({ rising, falling }: Slopes, variances: Float64Array): void {
    const { lessons } = this;
    const n = lessons.length;
    const inverse = this.inverseOf(variances);
    const solved = solve(inverse, lessons);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        const both = i === j ? 1 : 2;
        const up = both * solved[i]! * solved[j]!;
        const down = both * inverse[i * n + j]!;
        const kernel = this.between(i, j);
        for (let k = 0; k < WIDTH; k++) {
          rising[k]! += up * kernel[k]!;
          falling[k]! += down * kernel[k]!;
        }
      }
      // An entry of several lessons is their mean, so that its noise is a fraction of one lesson's.
      rising[WIDTH]! += solved[i]! ** 2 / lessons[i]!.lessons;
      falling[WIDTH]! += inverse[i * n + i]! / lessons[i]!.lessons;
    }
  }

  /** Lower triangle of the inverse of the lessons' covariance. */
  private inverseOf(variances: Float64Array): Float64Array {
    const n = this.lessons.length;
    const covariance = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        const kernel = this.between(i, j);
        let sum = 0;
        for (let k = 0; k < WIDTH; k++) sum += variances[k]! * kernel[k]!;
        covariance[i * n + j] = sum;
      }
      covariance[i * n + i]! += variances[WIDTH]! / this.lessons[i]!.lessons;
    }
    factor(covariance, n);
    return invertFromFactor(covariance, n);
  }

  private between(i: number, j: number): Float64Array {
    unitKernel(this.lessons[i]!, this.lessons[j]!, this.time, this.kernel);
    return this.kernel;
  }
}

/** Inverse times residuals, from the inverse's lower triangle. */
function solve(inverse: Float64Array, lessons: readonly ResidualEntry[]): Float64Array {
  const n = lessons.length;
  const solved = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = inverse[i * n + j]!;
      solved[i]! += entry * lessons[j]!.residual;
      if (i !== j) solved[j]! += entry * lessons[i]!.residual;
    }
  }
  return solved;
}
