import { type CalibrationBin } from '../trees/index.js';
import { isHeldOut } from './split.js';
import type { GateVerdict } from './gate-verdict.js';
import {
  type LearnedModel,
  loadModel,
  type SavedModel,
  saveModel,
  type ModelKind,
  trainModel,
  type TrainedModel,
  type TrainingSet,
  type TrainModelOptions,
  ofFamilies,
} from '../models/index.js';
import { evaluateModel } from './evaluate-model.js';
import { type ModelProfile, modelProfile } from './model-profile.js';

/** A model with its evaluation, as plain data. */
export interface EvaluatedModel {
  readonly model: SavedModel;
  readonly verdict: GateVerdict;
  readonly metrics: Readonly<Record<string, number>>;
  readonly calibration: readonly CalibrationBin[];
  /** Distribution of its training data: drift is measured against it. */
  readonly profile: ModelProfile | null;
}

export interface TrainedAndEvaluated extends EvaluatedModel {
  readonly counts: TrainedModel['counts'];
  readonly importance: TrainedModel['importance'];
  readonly gain: TrainedModel['gain'];
}

/**
 * Trains a model on the families that are not held out, and evaluates it on those that are. The ids alone decide which
 * families are held out, so that the champion was never trained on them either.
 *
 * @throws TrainingRefused where the set cannot teach anything sound, TrainingCancelled when the signal is set.
 */
export function trainAndEvaluate(
  kind: ModelKind,
  { set, champion }: { readonly set: TrainingSet; readonly champion: SavedModel | null },
  options: TrainModelOptions,
): TrainedAndEvaluated {
  const training = ofFamilies(set, (familyId) => !isHeldOut(familyId));
  const { model, metrics, ...trained } = trainModel(kind, training, options);
  const evaluated = evaluateOn({ model, champion, set, seed: options.seed });
  return { ...trained, ...evaluated, metrics: { ...metrics, ...evaluated.metrics } };
}

/** Evaluates a model that was made elsewhere. */
export function evaluateOn({
  model,
  champion,
  set,
  seed,
}: {
  readonly model: LearnedModel;
  readonly champion: SavedModel | null;
  readonly set: TrainingSet;
  readonly seed: number;
}): EvaluatedModel {
  const training = ofFamilies(set, (familyId) => !isHeldOut(familyId));
  const { verdict, ...measured } = evaluateModel({
    candidate: model,
    champion: champion && loadModel(champion),
    heldOut: ofFamilies(set, (familyId) => isHeldOut(familyId)),
    training,
    seed,
  });
  return { model: saveModel(model), verdict, ...measured, profile: modelProfile(model, training) };
}
