import type { LocalDate } from '../calendar/index.js';
import { type DriftReport, driftReport } from './drift.js';
import { type Column, type ColumnProfile, profileOf } from './profile.js';
import { type LearnedModel, type TrainingSet, examplesOf } from '../models/index.js';
import { predict } from '../trees/index.js';

/** How a model's features and predictions were distributed in training, as plain JSON that outlives the rows. */
export interface ModelProfile {
  readonly features: readonly ColumnProfile[];
  readonly predictions: readonly ColumnProfile[];
}

interface ModelColumns {
  readonly rowCount: number;
  readonly features: readonly Column[];
  readonly predictions: readonly Column[];
}

/** A model's features and predictions for a set, column by column; null where the set has no rows for it. */
function columnsOf(
  { kind, ensemble }: LearnedModel,
  set: TrainingSet,
  since?: LocalDate,
): ModelColumns | null {
  const examples = examplesOf(kind, set, since);
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

/**
 * Features that grow as a child's record grows, in every family. They are no sign of drift, and no training would bring
 * them back.
 */
const GROWS_BY_ITSELF: readonly string[] = ['recentLessons'];

/** The records that are compared with a profile. */
export interface DriftWindow {
  readonly set: TrainingSet;
  /**
   * The first day that is compared. The set must hold the lessons of earlier days too: without them every child would
   * look new, which would pass for drift.
   */
  readonly since?: LocalDate;
}

/** How far a set has moved from a profile; null where the set has no rows for the model. */
export function modelDrift(
  model: LearnedModel,
  profile: ModelProfile,
  { set, since }: DriftWindow,
): { readonly rowCount: number; readonly report: DriftReport } | null {
  const seen = columnsOf(model, set, since);
  if (!seen) return null;
  const features = profile.features.filter(({ name }) => !GROWS_BY_ITSELF.includes(name));
  return { rowCount: seen.rowCount, report: driftReport({ ...profile, features }, seen) };
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
