import { checkLength } from '../check-arguments.js';

/** Measures of one output: targets and predictions row by row, of equal length and at least one row. */
export type Metric = (targets: Float64Array, predictions: Float64Array) => number;

/** Mean of (target - prediction)^2, in targets' units squared; the Brier score when targets are 0 and 1. */
export const meanSquaredError: Metric = (targets, predictions) =>
  meanOver(targets, predictions, (target, prediction) => (target - prediction) ** 2);

/** Mean of |target - prediction|, in targets' units. */
export const meanAbsoluteError: Metric = (targets, predictions) =>
  meanOver(targets, predictions, (target, prediction) => Math.abs(target - prediction));

/**
 * Share of the targets' variance that is explained: 1 is perfect, 0 no better than their mean, below 0 worse. When all
 * targets are the same it is 1 for perfect predictions and else 0.
 */
export const r2Score: Metric = (targets, predictions) => {
  const error = meanSquaredError(targets, predictions);
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
  const variance = meanSquaredError(targets, new Float64Array(targets.length).fill(mean));
  if (variance === 0) return error === 0 ? 1 : 0;
  return 1 - error / variance;
};

/** Mean cross-entropy of probabilities in nats; targets from 0 to 1. */
export const logLoss: Metric = (targets, predictions) =>
  meanOver(targets, predictions, (target, prediction) => {
    // A probability of exactly 0 or 1 that is wrong would cost infinitely much.
    const chance = Math.min(1 - 1e-15, Math.max(1e-15, prediction));
    return -target * Math.log(chance) - (1 - target) * Math.log(1 - chance);
  });

/** One tenth of the range from 0 to 1: what was predicted there and what came. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly meanPrediction: number;
  readonly meanTarget: number;
}

/** How far predictions from 0 to 1 agree with what came, by tenths; tenths without rows are left out. */
export function calibration(targets: Float64Array, predictions: Float64Array): CalibrationBin[] {
  checkRows(targets, predictions);
  const sums = Array.from({ length: 10 }, () => ({ rows: 0, prediction: 0, target: 0 }));
  predictions.forEach((prediction, row) => {
    const tenth = Math.min(9, Math.max(0, Math.floor(prediction * 10)));
    const sum = sums[tenth]!;
    sum.rows += 1;
    sum.prediction += prediction;
    sum.target += targets[row]!;
  });
  return sums.flatMap(({ rows, prediction, target }, tenth) => {
    if (rows === 0) return [];
    const [from, to] = [tenth / 10, (tenth + 1) / 10];
    return [{ from, to, rows, meanPrediction: prediction / rows, meanTarget: target / rows }];
  });
}

/** Expected calibration error: mean over rows of the distance between prediction and outcome in their tenth, 0-1. */
export const calibrationError: Metric = (targets, predictions) =>
  calibration(targets, predictions).reduce(
    (sum, bin) => sum + (bin.rows / targets.length) * Math.abs(bin.meanPrediction - bin.meanTarget),
    0,
  );

function meanOver(
  targets: Float64Array,
  predictions: Float64Array,
  errorOf: (target: number, prediction: number) => number,
): number {
  checkRows(targets, predictions);
  let sum = 0;
  for (let row = 0; row < targets.length; row++) sum += errorOf(targets[row]!, predictions[row]!);
  return sum / targets.length;
}

function checkRows(targets: Float64Array, predictions: Float64Array): void {
  if (targets.length === 0) throw new RangeError('targets must hold at least one row, got none');
  checkLength('predictions', predictions.length, targets.length);
}
