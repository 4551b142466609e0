export {
  BOOSTING_DEFAULTS,
  type BoostingOptions,
  type BoostingResult,
  trainBoosting,
} from './trees/boosting.js';
export { type CancelSignal, sharedSignal, TrainingCancelled } from './cancel.js';
export {
  createDataset,
  type Dataset,
  datasetFromRows,
  type DatasetParts,
  type DatasetRows,
  selectRows,
} from './dataset.js';
export { type EarlyStopping } from './trees/early-stopping.js';
export {
  type EnsembleKind,
  type FlatTrees,
  isConstant,
  type Loss,
  treeCount,
  type TreeEnsemble,
} from './trees/ensemble.js';
export { FOREST_DEFAULTS, type ForestOptions, trainForest } from './trees/forest.js';
export {
  type FeatureImportance,
  permutationImportance,
  type PermutationOptions,
} from './importance.js';
export { type ExpectedColumns, InvalidModelError, loadEnsemble } from './trees/load.js';
export {
  calibration,
  type CalibrationBin,
  calibrationError,
  logLoss,
  meanAbsoluteError,
  meanSquaredError,
  type Metric,
  r2Score,
} from './metrics.js';
export { predict, predictOne, predictRows } from './trees/predict.js';
export { saveEnsemble } from './trees/save.js';
export { MODEL_FORMAT, MODEL_VERSION, type SavedEnsemble } from './trees/saved-ensemble.js';
export { type TrainingProgress } from './trees/train-options.js';
export { type LessonOutcome, OUTCOME_STATUSES, type OutcomeStatus, rewardOf } from './outcome.js';
export { type LessonFacts, type LessonRecord } from './lesson-record.js';
export { type WeekFacts, type WeekRecord } from './week-record.js';
export { MODEL_KINDS, type ModelKind } from './model-kinds.js';
export {
  type Champions,
  type Json,
  type LearnedModel,
  loadModel,
  NO_CHAMPIONS,
  type SavedModel,
  saveModel,
} from './model.js';
export { type ModelSchema, SCHEMAS } from './schemas.js';
export {
  REFUSAL_CODES,
  type RefusalCode,
  type StyleFacts,
  type StyleRecord,
  type TrainedModel,
  TrainingRefused,
  type TrainingSet,
  type TrainModelOptions,
} from './training-set.js';
export {
  type LearnedTaste,
  type SeenLessons,
  type StyleAdvice,
  type TasteOptions,
  type TasteTable,
} from './taste.js';
