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
