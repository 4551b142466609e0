import type { LocalDate } from '../calendar/index.js';
import { type DriftReport, driftReport } from './drift.js';
import { type Column, type ColumnProfile, profileOf } from './profile.js';
import { type LearnedModel, type TrainingSet, examplesOf } from '../models/index.js';
import { predict } from '../trees/index.js';

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
export function columnsOf(
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
 * Features that grow by themselves as a child's record does, in every family: they are no sign that anything has moved,
 * and no training would bring them back.
 */
const GROWS_BY_ITSELF: readonly string[] = ['recentLessons'];

/** What is compared with a profile. */
export interface DriftWindow {
  readonly set: TrainingSet;
  /**
   * The first day that is compared. Lessons of the days before belong in the set too: without them every child would
   * look as if it had just begun, which would pass for drift.
   */
  readonly since?: LocalDate;
}

/** How far a set has moved from a profile; null where the set has nothing for the model. */
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
