import type { Random } from '../../random.js';
import { COMPONENTS, type OwnComponents, PRIOR_COMPONENTS, timeLikeness } from './components.js';
import { unitLikeness } from './likeness.js';
import type { OwnLesson } from './own-lessons.js';

const WIDTH = 2 * COMPONENTS.length;
/** Pairs of lessons that are looked at, at most: enough for two digits. */
const MOST_PAIRS = 600_000;
/** Lessons of one child that are paired, at most: the latest. */
const MOST_OF_A_CHILD = 160;
/** Pairs that the prior's proportions count as much as. */
const PRIOR_PAIRS = 200_000;
const SMOOTH_MINUTES = [60, 90, 140] as const;
const LEAST_NOISE = 0.01;

/**
 * Estimates how far children differ. Two lessons of one child have residuals whose product is, on average, their
 * covariance: a regression of the products on the components' likeness, no variance below zero, gives the variances
 * (method of moments, Haseman and Elston 1972). A prior worth some thousand pairs keeps small samples sound.
 */
export function estimateComponents(
  children: readonly (readonly OwnLesson[])[],
  random: Random,
): OwnComponents {
  const chosen = chooseChildren(children, random);
  if (chosen.length === 0) return PRIOR_COMPONENTS;
  const fits = SMOOTH_MINUTES.map((smoothMinutes) => fit(chosen, smoothMinutes));
  const best = fits.reduce((a, b) => (b.explained > a.explained ? b : a));
  const noise = noiseOf(chosen, best.variances);
  return {
    lasting: best.variances.slice(0, COMPONENTS.length),
    passing: best.variances.slice(COMPONENTS.length),
    noise,
    smoothMinutes: best.smoothMinutes,
  };
}

/** Children by chance until their pairs are enough, each with its latest lessons. */
function chooseChildren(
  children: readonly (readonly OwnLesson[])[],
  random: Random,
): (readonly OwnLesson[])[] {
  const order = children.filter(({ length }) => length > 1);
  const chosen: (readonly OwnLesson[])[] = [];
  let pairs = 0;
  while (order.length > 0 && pairs < MOST_PAIRS) {
    const at = random.below(order.length);
    const lessons = order[at]!.slice(-MOST_OF_A_CHILD);
    order[at] = order.at(-1)!;
    order.pop();
    chosen.push(lessons);
    pairs += (lessons.length * (lessons.length - 1)) / 2;
  }
  return chosen;
}

interface Fit {
  readonly smoothMinutes: number;
  readonly variances: readonly number[];
  /** How much of the products' squares is explained. */
  readonly explained: number;
}

function fit(children: readonly (readonly OwnLesson[])[], smoothMinutes: number): Fit {
  const time = timeLikeness(smoothMinutes);
  const square = new Float64Array(WIDTH * WIDTH);
  const right = new Float64Array(WIDTH);
  const likeness = new Float64Array(WIDTH);
  let pairs = 0;
  for (const lessons of children) {
    for (let i = 1; i < lessons.length; i++) {
      for (let j = 0; j < i; j++) {
        unitLikeness(lessons[i]!, lessons[j]!, time, likeness);
        const product = lessons[i]!.residual * lessons[j]!.residual;
        for (let k = 0; k < WIDTH; k++) {
          const own = likeness[k]!;
          if (own === 0) continue;
          right[k]! += own * product;
          for (let l = 0; l <= k; l++) square[k * WIDTH + l]! += own * likeness[l]!;
        }
        pairs++;
      }
    }
  }
  const prior = [...PRIOR_COMPONENTS.lasting, ...PRIOR_COMPONENTS.passing];
  return { smoothMinutes, ...leastSquares({ square, right, pairs, prior }) };
}

interface Normal {
  /** Lower triangle. */
  readonly square: Float64Array;
  readonly right: Float64Array;
  readonly pairs: number;
  readonly prior: readonly number[];
}

/** Least squares with no entry below zero, by coordinate descent. */
function leastSquares({ square, right, pairs, prior }: Normal): Omit<Fit, 'smoothMinutes'> {
  const at = (k: number, l: number): number =>
    k >= l ? square[k * WIDTH + l]! : square[l * WIDTH + k]!;
  const scale = scaleOf(at, right, prior, pairs);
  const variances = prior.map((variance) => scale * variance);
  for (let round = 0; round < 300; round++) {
    for (let k = 0; k < WIDTH; k++) {
      // The prior counts pairs of average likeness, so that rare components keep to it longer.
      const pull = (PRIOR_PAIRS * at(k, k)) / pairs + 0.02 * PRIOR_PAIRS;
      let rest = right[k]! + pull * scale * prior[k]!;
      for (let l = 0; l < WIDTH; l++) if (l !== k) rest -= at(k, l) * variances[l]!;
      variances[k] = Math.max(0, rest / (at(k, k) + pull));
    }
  }
  let explained = 0;
  for (let k = 0; k < WIDTH; k++) {
    explained += 2 * right[k]! * variances[k]!;
    for (let l = 0; l < WIDTH; l++) explained -= variances[k]! * at(k, l) * variances[l]!;
  }
  return { variances, explained };
}

/** How much larger all variances are than the prior's, at once: what little data can tell first. */
function scaleOf(
  at: (k: number, l: number) => number,
  right: Float64Array,
  prior: readonly number[],
  pairs: number,
): number {
  let products = 0;
  let squares = 0;
  for (let k = 0; k < WIDTH; k++) {
    products += right[k]! * prior[k]!;
    for (let l = 0; l < WIDTH; l++) squares += prior[k]! * prior[l]! * at(k, l);
  }
  const pull = (4000 / pairs) * squares;
  return Math.max(0.05, (products + pull) / (squares + pull));
}

/** What is left of the residuals' variance when the components have theirs. */
function noiseOf(
  children: readonly (readonly OwnLesson[])[],
  variances: readonly number[],
): number {
  let squares = 0;
  let expected = 0;
  let count = 0;
  const likeness = new Float64Array(WIDTH);
  const time = timeLikeness(SMOOTH_MINUTES[0]);
  for (const lessons of children) {
    for (const lesson of lessons) {
      unitLikeness(lesson, lesson, time, likeness);
      squares += lesson.residual ** 2;
      expected += variances.reduce((sum, variance, k) => sum + variance * likeness[k]!, 0);
      count++;
    }
  }
  return Math.max(LEAST_NOISE, (squares - expected) / count);
}
