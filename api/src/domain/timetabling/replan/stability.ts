import type { Weights } from '../problem.js';

/** What a moved lesson costs at full stability: more than a better time for any lesson brings. */
const MOST_POINTS = 4000;
/** So half way is the benchmark's price, 250 points: a lesson moves when that gains as much as an own lesson is worth. */
const STEEPNESS = 4;
/** A lesson that fits is placed before stability or quality is asked: leaving one out costs ten times what it costs a new week. */
const PLACED_FIRST = 10;

/** Points a moved lesson costs, for stability from 0 (the best week, whatever moves) to 1 (as few moves as possible). */
export function priceOfMoving(stability: number): number {
  if (!(stability >= 0 && stability <= 1)) throw new RangeError(`stability must be from 0 to 1, got ${stability}`);
  return Math.round(MOST_POINTS * stability ** STEEPNESS);
}

/** The prices of a week that is planned again. Only the price of moving depends on stability, so more stability never moves more. */
export function replanWeights(weights: Weights, stability: number): Weights {
  return {
    ...weights,
    unscheduledCore: weights.unscheduledCore * PLACED_FIRST,
    unscheduledOther: weights.unscheduledOther * PLACED_FIRST,
    moved: priceOfMoving(stability),
  };
}
