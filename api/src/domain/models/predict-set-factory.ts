import type { LearnedModel } from './model.js';
import { predict, predictRows } from '../trees/index.js';
import { engagementRows } from './features/engagement-features.js';
import { styleRow, styleTargets } from './features/style-features.js';
import { weekRow } from './features/week-features.js';
import { rewardOf, byChild } from '../preferences/index.js';
import type { TrainingSet } from './training-set.js';

/** A target and a model's prediction of it, with the family and the age by which a gate groups its rows. */
interface PredictedRow {
  readonly familyId: string;
  /** Of the child; NaN where a row is of a whole family. */
  readonly ageYears: number;
  readonly target: number;
  readonly prediction: number;
}

/**
 * Predicts the model's part of a set. Rewards: from what was known on the morning of each day, the child's earlier
 * lessons included. Weeks: their ratings. Styles: each output in a row of its own, as a share of its range.
 */
export function predictSet(model: LearnedModel, set: TrainingSet): PredictedRow[] {
  switch (model.kind) {
    case 'engagement':
      return byChild(set.lessons).flatMap((lessons) => {
        const predictions = predict(
          model.ensemble,
          engagementRows(lessons, () => true),
        );
        return lessons.map(({ familyId, facts, outcome }, i) => ({
          familyId,
          ageYears: facts.ageYears,
          target: rewardOf(outcome),
          prediction: predictions[i]!,
        }));
      });
    case 'satisfaction': {
      const predictions = predictRows(
        model.ensemble,
        set.weeks.map(({ facts }) => weekRow(facts)),
      );
      return set.weeks.map(({ familyId, rating }, i) => ({
        familyId,
        ageYears: NaN,
        target: rating,
        prediction: predictions[i]![0]!,
      }));
    }
    case 'generator':
      return evaluatedStyles(model, set);
  }
}

/** Largest value of each output of the generator, so that minutes do not drown shares. */
const RANGES = [1, 90, 180, 60, 24 * 60, 1, 1, 330] as const;

function evaluatedStyles(model: LearnedModel, set: TrainingSet): PredictedRow[] {
  const rows = set.styles.map(({ facts }) => styleRow(facts));
  const predictions = predictRows(model.ensemble, rows);
  return set.styles.flatMap(({ familyId, style }, i) =>
    styleTargets(style).map((target, k) => ({
      familyId,
      ageYears: NaN,
      target: target / RANGES[k]!,
      prediction: predictions[i]![k]! / RANGES[k]!,
    })),
  );
}
