export { trainBoosting } from './boosting.js';
export { type CancelSignal, sharedSignal, TrainingCancelled } from './cancel.js';
export { createDataset, type Dataset, datasetFromRows, selectRows } from './dataset.js';
export { type TreeEnsemble } from './ensemble.js';
export { FOREST_DEFAULTS, trainForest } from './forest.js';
export { type FeatureImportance, permutationImportance } from './importance.js';
export { InvalidModelError, loadEnsemble } from './load.js';
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
export { fromOnnx } from './onnx/from-onnx.js';
export { toOnnx } from './onnx/to-onnx.js';
export { predict, predictOne, predictRows, probability } from './predict.js';
export { saveEnsemble } from './save.js';
export { type SavedEnsemble } from './saved-ensemble.js';
