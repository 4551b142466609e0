import { factor, solveLower, solveUpper } from '../../cholesky.js';
import { stableShare } from '../../stable-hash.js';

/** How a week was planned, and what was known about its family before the experiment. */
export interface PlannedWeek {
  readonly familyId: string;
  readonly arm: string;
  readonly explores: boolean;
  /**
   * Share of its lessons that the family did in the weeks before the experiment, 0 to 1; null where there were none.
   */
  readonly before: number | null;
}

export interface KnownWeek extends PlannedWeek {
  /** The outcome, 0 to 1. */
  readonly outcome: number;
}

/** Predicts the outcome of a week that is planned in this way. */
export type OutcomeModel = (week: PlannedWeek) => number;

const FOLDS = 5;
/**
 * Ridge on all columns but the level: a tenth of a week's weight. A column without any week stays solvable, and no
 * column is held back.
 */
const RIDGE = 0.1;
/** A ridge so small that it changes nothing; it keeps the level solvable. */
const LEVEL_RIDGE = 1e-9;

/**
 * Predicts a week's outcome from its arm, from whether it explored, and from how much the family did before the
 * experiment. It is a ridge regression that is fitted for each family on the other families alone (cross-fitting:
 * Chernozhukov and others 2018, Double/debiased machine learning), so that no family's luck enters its own forecast. It
 * uses only what was known before the choice: a prediction for the planned week would be a consequence of the arm. Null
 * where there are too few families to leave some out.
 */
export function crossFittedOutcomes(
  weeks: readonly KnownWeek[],
  arms: readonly string[],
): OutcomeModel | null {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const others = weeks.filter(({ familyId }) => foldOf(familyId) !== fold);
    return others.length > 0 ? fit(others, arms) : null;
  });
  if (weeks.some(({ familyId }) => folds[foldOf(familyId)] === null)) return null;
  return (week) => {
    const weights = folds[foldOf(week.familyId)]!;
    const row = rowOf(week, arms);
    const expected = row.reduce((sum, value, k) => sum + value * weights[k]!, 0);
    return Math.min(1, Math.max(0, expected));
  };
}

const foldOf = (familyId: string): number => Math.floor(stableShare(`fold/${familyId}`) * FOLDS);

/** The level, whether the week explored, what was known before, and each arm but the first. */
function rowOf({ arm, explores, before }: PlannedWeek, arms: readonly string[]): number[] {
  const record = before === null ? [0, 0] : [1, before - 0.5];
  return [1, explores ? 1 : 0, ...record, ...arms.slice(1).map((name) => (name === arm ? 1 : 0))];
}

/** Solves (X'X + ridge) w = X'y. */
function fit(weeks: readonly KnownWeek[], arms: readonly string[]): Float64Array {
  const width = 3 + arms.length;
  const matrix = new Float64Array(width * width);
  const weights = new Float64Array(width);
  for (const week of weeks) {
    const row = rowOf(week, arms);
    for (let i = 0; i < width; i++) {
      weights[i] = weights[i]! + row[i]! * week.outcome;
      for (let j = 0; j < width; j++) matrix[i * width + j]! += row[i]! * row[j]!;
    }
  }
  for (let k = 0; k < width; k++) matrix[k * width + k]! += k === 0 ? LEVEL_RIDGE : RIDGE;
  factor(matrix, width);
  solveLower(matrix, width, weights);
  solveUpper(matrix, width, weights);
  return weights;
}
