import type { ModelKind } from '../model-kinds.js';
import type { TrainedModel, TrainingSet, TrainModelOptions } from '../training-set.js';
import { trainEngagement } from './train-engagement.js';
import { trainGenerator, trainSatisfaction } from './train-tabular.js';

/**
 * Trains one model on its part of the set. The same set and seed give the same model.
 *
 * @throws TrainingRefused where the set cannot teach anything sound, TrainingCancelled when the signal is set.
 */
export function trainModel(
  kind: ModelKind,
  set: TrainingSet,
  options: TrainModelOptions,
): TrainedModel {
  switch (kind) {
    case 'engagement':
      return trainEngagement(set, options);
    case 'generator':
      return trainGenerator(set, options);
    case 'satisfaction':
      return trainSatisfaction(set, options);
  }
}
