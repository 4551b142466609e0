export { styleFactsOf } from './predict-style.js';
export { type Examples, examplesOf, ofFamilies } from './examples.js';
export { SCHEMAS } from './feature-schemas.js';
export { engagementRows } from './features/engagement-features.js';
export { RECENT_DAYS } from './features/recent-record.js';
export { importModel } from './import-model.js';
export { EXPLORATION_WEIGHT, learnPreferences, type LearnOptions } from './learn-preferences.js';
export { MODEL_KINDS, type ModelKind } from './model-kinds.js';
export {
  type ServingModels,
  type LearnedModel,
  loadModel,
  NO_SERVING_MODELS,
  type SavedModel,
  saveModel,
} from './model.js';
export {
  CHANGEABLE_FACTS,
  type ChangeableFact,
  predictSatisfaction,
  type SatisfactionGain,
  satisfactionGains,
} from './satisfaction/satisfaction-gains.js';
export { weekFacts } from './satisfaction/week-facts.js';
export { weekStyle } from './satisfaction/week-style.js';
export { syntheticTrainingSet } from './synthetic/synthetic-training-set.js';
export { trainModel } from './train/train-model.js';
export {
  type StyleRecord,
  type TrainedModel,
  type RefusalParams,
  TrainingRefused,
  type TrainingSet,
  type TrainModelOptions,
} from './training-set.js';
export { type WeekFacts, type WeekRecord } from './week-record.js';
