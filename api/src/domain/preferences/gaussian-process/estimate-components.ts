import type { Random } from '../../random.js';
import { type VarianceComponents, PRIOR_COMPONENTS } from './components.js';
import { fitVariances } from './fit-variances.js';
import { SUBJECT_TIME, TIME } from './kernel.js';
import { condense, type ResidualEntry } from './child-residuals.js';

/** The largest number of children: with more, the variances hardly change. */
const MOST_CHILDREN = 40;
/** The largest number of entries of one child: the work grows with their cube. */
const MOST_OF_A_CHILD = 90;
/**
 * The least variance of a subject's own best hour, as a multiple of the variance of the child's hour. Plans soon hold a
 * subject at one or two times only, and near its best hour the time makes no difference. Records of plans would
 * therefore estimate a variance near 0, and the subject would never be explored elsewhere. Chosen in the closed loop
 * (docs/benchmarks/learning-loop.md).
 */
const LEAST_SUBJECT_SHARE = 1;
/**
 * The least passing share of the hour's variance. Over a few weeks the likelihood can hardly tell what lasts, and a
 * child that changes must be followed.
 */
const LEAST_PASSING_SHARE = 0.5;

/**
 * Estimates how far children differ: the most likely variances, with the least shares above. Without children it
 * returns the prior.
 */
export function estimateComponents(
  children: readonly (readonly ResidualEntry[])[],
  random: Random,
): VarianceComponents {
  const chosen = chooseChildren(children, random);
  return chosen.length === 0
    ? PRIOR_COMPONENTS
    : withLeastShares(fitVariances(chosen, PRIOR_COMPONENTS));
}

function withLeastShares(components: VarianceComponents): VarianceComponents {
  const lasting = [...components.lasting];
  const passing = [...components.passing];
  const split = (k: number, variance: number, passingShare: number): void => {
    lasting[k] = (1 - passingShare) * variance;
    passing[k] = passingShare * variance;
  };
  const time = lasting[TIME]! + passing[TIME]!;
  const subjectTime = lasting[SUBJECT_TIME]! + passing[SUBJECT_TIME]!;
  split(TIME, time, Math.max(LEAST_PASSING_SHARE, passing[TIME]! / time));
  split(SUBJECT_TIME, Math.max(subjectTime, LEAST_SUBJECT_SHARE * time), LEAST_PASSING_SHARE);
  return { ...components, lasting, passing };
}

/** Randomly chosen children, each with its latest lessons. */
function chooseChildren(
  children: readonly (readonly ResidualEntry[])[],
  random: Random,
): ResidualEntry[][] {
  const order = children.filter(({ length }) => length > 1);
  const chosen: ResidualEntry[][] = [];
  while (order.length > 0 && chosen.length < MOST_CHILDREN) {
    const at = random.below(order.length);
    const lessons = order[at]!;
    const today = lessons.reduce((latest, { day }) => Math.max(latest, day), -Infinity) + 1;
    chosen.push(condense(lessons, today, MOST_OF_A_CHILD));
    order[at] = order.at(-1)!;
    order.pop();
  }
  return chosen;
}
