import type { Weights } from '../problem.js';

/** The cost of a moved lesson at stability 1. It is more than a better time can bring for any lesson. */
const MOST_POINTS = 4000;
/** With this exponent, stability 0.5 gives 250 points, the benchmark's weight `moved`: about the reward of one child's lesson. */
const STEEPNESS = 4;
/** Placing a lesson comes before stability and quality: leaving one out costs ten times as much as in a new week. */
const PLACED_FIRST = 10;

/** The cost of a moved lesson in points, for a stability from 0 (the best week, however much moves) to 1 (as few moves as possible). */
export function costOfMoving(stability: number): number {
  if (!(stability >= 0 && stability <= 1))
    throw new RangeError(`stability must be from 0 to 1, got ${stability}`);
  return Math.round(MOST_POINTS * stability ** STEEPNESS);
}

/** The weights of a re-planned week. Only the cost of moving depends on stability, so more stability never moves more lessons. */
export function replanWeights(weights: Weights, stability: number): Weights {
  return {
    ...weights,
    unscheduledCore: weights.unscheduledCore * PLACED_FIRST,
    unscheduledOther: weights.unscheduledOther * PLACED_FIRST,
    moved: costOfMoving(stability),
  };
}
