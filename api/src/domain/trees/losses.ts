import type { Dataset } from './dataset.js';
import type { Loss } from './ensemble.js';
import { probability } from './predict.js';
import type { RowTable } from './row-table.js';

/** Mean targets are kept this far from 0 and 1 before their log odds are taken. */
const CLOSEST = 1e-12;

/** Where boosting starts so that the mean prediction is `mean`. */
export function scoreOf(loss: Loss, mean: number): number {
  if (loss === 'squared') return mean;
  const inside = Math.min(1 - CLOSEST, Math.max(CLOSEST, mean));
  return Math.log(inside / (1 - inside));
}

/** Writes what is left to explain: for each row the negative gradient, the curvature, and its count if the table has one. */
export function fillResiduals(
  loss: Loss,
  { targets, weights, rowCount }: Dataset,
  { table, scores }: { readonly table: RowTable; readonly scores: Float64Array },
): void {
  const { stride, records } = table;
  for (let row = 0, at = 0; row < rowCount; row++, at += stride) {
    const weight = weights ? weights[row]! : 1;
    const target = targets[row]!;
    const score = scores[row]!;
    if (loss === 'squared') {
      records[at] = weight * (target - score);
      records[at + 1] = weight;
    } else {
      const chance = probability(score);
      records[at] = weight * (target - chance);
      // Where a row is as good as certain the curvature vanishes, and no leaf may divide by zero.
      records[at + 1] = weight * Math.max(chance * (1 - chance), 1e-16);
    }
    if (stride === 3) records[at + 2] = 1;
  }
}

/** Weighted mean loss of scores: squared error, or cross-entropy in nats. */
export function meanLoss(loss: Loss, dataset: Dataset, scores: Float64Array): number {
  const { targets, weights } = dataset;
  const losses = loss === 'squared' ? squaredErrors(targets, scores) : surprise(targets, scores);
  let sum = 0;
  let total = 0;
  for (let row = 0; row < losses.length; row++) {
    const weight = weights ? weights[row]! : 1;
    sum += weight * losses[row]!;
    total += weight;
  }
  return sum / total;
}

function squaredErrors(targets: Float64Array, scores: Float64Array): Float64Array {
  const errors = new Float64Array(targets.length);
  for (let row = 0; row < errors.length; row++) {
    const error = targets[row]! - scores[row]!;
    errors[row] = error * error;
  }
  return errors;
}

/** log(1 + e^s) - t s, written so that a large score does not overflow. */
function surprise(targets: Float64Array, scores: Float64Array): Float64Array {
  const surprises = new Float64Array(targets.length);
  for (let row = 0; row < surprises.length; row++) {
    const score = scores[row]!;
    const softplus = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
    surprises[row] = softplus - targets[row]! * score;
  }
  return surprises;
}
