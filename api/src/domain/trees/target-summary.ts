import type { Dataset } from './dataset.js';

/** One number an output. */
export interface TargetSummary {
  readonly mean: Float64Array;
  /** Standard deviation; 1 where all targets are the same. */
  readonly spread: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Mean, spread and range of each output's targets; mean and spread are weighted if the rows are. */
export function describeTargets({
  outputNames,
  targets,
  weights,
  rowCount,
}: Dataset): TargetSummary {
  const outputs = outputNames.length;
  const mean = new Float64Array(outputs);
  const spread = new Float64Array(outputs);
  const lowest = new Float64Array(outputs).fill(Infinity);
  const highest = new Float64Array(outputs).fill(-Infinity);
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : rowCount;
  for (let at = 0; at < targets.length; at++) {
    const k = at % outputs;
    const target = targets[at]!;
    const share = (weights ? weights[Math.floor(at / outputs)]! : 1) / total;
    mean[k] = mean[k]! + share * target;
    if (target < lowest[k]!) lowest[k] = target;
    if (target > highest[k]!) highest[k] = target;
  }
  for (let at = 0; at < targets.length; at++) {
    const k = at % outputs;
    const share = (weights ? weights[Math.floor(at / outputs)]! : 1) / total;
    spread[k] = spread[k]! + share * (targets[at]! - mean[k]!) ** 2;
  }
  for (let k = 0; k < outputs; k++) {
    spread[k] = lowest[k] === highest[k] ? 1 : Math.sqrt(spread[k]!) || 1;
  }
  return { mean, spread, lowest, highest };
}
