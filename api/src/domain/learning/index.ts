export {
  BOOSTING_DEFAULTS,
  type BoostingOptions,
  type BoostingResult,
  trainBoosting,
} from './boosting.js';
export { type CancelSignal, sharedSignal, TrainingCancelled } from './cancel.js';
export {
  createDataset,
  type Dataset,
  datasetFromRows,
  type DatasetParts,
  type DatasetRows,
  selectRows,
} from './dataset.js';
export { type EarlyStopping } from './early-stopping.js';
export {
  type EnsembleKind,
  type FlatTrees,
  isConstant,
  type Loss,
  treeCount,
  type TreeEnsemble,
} from './ensemble.js';
export { FOREST_DEFAULTS, type ForestOptions, trainForest } from './forest.js';
export {
  type FeatureImportance,
  permutationImportance,
  type PermutationOptions,
} from './importance.js';
export { type ExpectedColumns, InvalidModelError, loadEnsemble } from './load.js';
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
export { predict, predictOne, predictRows } from './predict.js';
export { saveEnsemble } from './save.js';
export { MODEL_FORMAT, MODEL_VERSION, type SavedEnsemble } from './saved-ensemble.js';
export { type TrainingProgress } from './train-options.js';
