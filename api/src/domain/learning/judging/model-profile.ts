import { type DriftReport, driftReport } from '../evaluation/drift.js';
import { type Column, type ColumnProfile, profileOf } from '../evaluation/profile.js';
import type { LearnedModel } from '../model.js';
import type { TrainingSet } from '../training-set.js';
import { predict } from '../trees/predict.js';
import { examplesOf } from './examples.js';

/** How a model's features and predictions were spread when it was trained: plain JSON that outlives the rows. */
export interface ModelProfile {
  readonly features: readonly ColumnProfile[];
  readonly predictions: readonly ColumnProfile[];
}

export interface ModelColumns {
  readonly rowCount: number;
  readonly features: readonly Column[];
  readonly predictions: readonly Column[];
}

/** What a model sees in a set and says about it, column by column; null where the set has nothing for it. */
export function columnsOf({ kind, ensemble }: LearnedModel, set: TrainingSet): ModelColumns | null {
  const examples = examplesOf(kind, set);
  if (!examples) return null;
  const { values, rowCount, featureNames, outputNames } = examples.dataset;
  const predictions = predict(ensemble, values);
  return {
    rowCount,
    features: columns(featureNames, values),
    predictions: columns(outputNames, predictions),
  };
}

export function modelProfile(model: LearnedModel, set: TrainingSet): ModelProfile | null {
  const seen = columnsOf(model, set);
  if (!seen) return null;
  return {
    features: seen.features.map(profileOf),
    predictions: seen.predictions.map(profileOf),
  };
}

/** How far a set has moved from a profile; null where the set has nothing for the model. */
export function modelDrift(
  model: LearnedModel,
  profile: ModelProfile,
  set: TrainingSet,
): { readonly rowCount: number; readonly report: DriftReport } | null {
  const seen = columnsOf(model, set);
  return seen && { rowCount: seen.rowCount, report: driftReport(profile, seen) };
}

function columns(names: readonly string[], cells: Float64Array): Column[] {
  return names.map((name, k) => ({
    name,
    kind: 'number',
    values: Float64Array.from(
      { length: cells.length / names.length },
      (_, row) => cells[row * names.length + k]!,
    ),
  }));
}
