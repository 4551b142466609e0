import type { Random } from '../../random.js';
import { type VarianceComponents, PRIOR_COMPONENTS } from './components.js';
import { fitVariances } from './fit-variances.js';
import { SUBJECT_TIME, TIME } from './kernel.js';
import { condense, type ResidualEntry } from './child-residuals.js';

/** Children looked at, at most: with more, the variances hardly change. */
const MOST_CHILDREN = 40;
/** Entries of one child, at most: the work grows with their cube. */
const MOST_OF_A_CHILD = 90;
/**
 * How far a subject may have an hour of its own, at least, in variances of the child's hour. Each subject is soon held
 * at one or two times only, and near its best one the hour makes no difference: records of plans put the variance near
 * nothing, and then no subject would ever be tried elsewhere. Chosen in the closed loop (docs/benchmarks/learning-loop.md).
 */
const LEAST_SUBJECT_SHARE = 1;
/**
 * Of what the hour varies, the share that passes, at least: over a few weeks the likelihood can hardly tell what lasts, and
 * a child that changes is to be followed.
 */
const LEAST_PASSING_SHARE = 0.5;

/**
 * Estimates how far children differ: the variances under which what they did is likeliest, and for the subjects' own
 * hours, and for what passes, at least a share. Without children, the prior.
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

/** Children by chance, each with its latest lessons. */
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
