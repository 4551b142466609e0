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
  EXPLORATION,
  learnTaste,
  type LearnedTaste,
  type SeenLessons,
  type StyleAdvice,
  type TasteOptions,
  type TasteTable,
} from './taste.js';
export {
  type ColumnDrift,
  columnDrift,
  DRIFT_THRESHOLD,
  type DriftBin,
  type DriftReport,
  driftReport,
  populationStability,
} from './evaluation/drift.js';
export {
  bootstrapMean,
  type BootstrapOptions,
  type Interval,
} from './evaluation/family-bootstrap.js';
export { AGE_BANDS } from './evaluation/age-bands.js';
export { GATE, judgeCandidate } from './evaluation/gate.js';
export {
  type GateCheck,
  type GateCheckName,
  type GateReason,
  type GateValue,
  type GateVerdict,
} from './evaluation/gate-verdict.js';
export { type Incumbent, type JudgedRows } from './evaluation/judged-rows.js';
export { type Column, type ColumnProfile, profileOf } from './evaluation/profile.js';
export {
  type FamilySplit,
  HELD_OUT_SHARE,
  isHeldOut,
  splitByFamily,
  type SplitOptions,
} from './evaluation/split.js';
export { stableShare } from './stable-hash.js';
export { type Arm, assignArm, type Assignment, checkArms } from './experiments/assignment.js';
export { type Exploration, type ExplorationOptions, explore } from './experiments/exploration.js';
export {
  crossFittedOutcomes,
  type KnownWeek,
  type OutcomeModel,
  type PlannedWeek,
} from './experiments/outcome-model.js';
export {
  estimatePolicy,
  type LoggedChoice,
  type OffPolicyEstimate,
} from './experiments/off-policy.js';
export {
  judgeProgress,
  type Progress,
  type ProgressOptions,
  STOP_RULE,
  type StopDecision,
} from './experiments/stop-rule.js';
export { type ArmSummary, compareArms, type WelchResult } from './experiments/welch.js';
export {
  type ArmResult,
  type Comparison,
  EXPERIMENT_OUTCOMES,
  type ExperimentDesign,
  type ExperimentOutcome,
  experimentResults,
  type ExperimentResults,
  type ExposedWeek,
} from './experiments/results.js';
export {
  chooseWeek,
  type ExperimentArm,
  SERVES,
  type Serves,
  TRYING_EXPLORATION,
  type WeekAsked,
  type WeekChoice,
} from './experiments/week-choice.js';
export { fromOnnx } from './onnx/from-onnx.js';
export { type OnnxMeta, toOnnx } from './onnx/to-onnx.js';
export { trainModel } from './models/train-model.js';
export { type Examples, examplesOf, ofFamilies } from './judging/examples.js';
export { importModel, type ImportOptions } from './judging/imported-model.js';
export { type Judgement, judgeModel, type JudgeTask } from './judging/judge-model.js';
export {
  type DriftWindow,
  modelDrift,
  type ModelProfile,
  modelProfile,
} from './judging/model-profile.js';
export {
  type JudgedModel,
  judgeOn,
  trainAndJudge,
  type TrainedAndJudged,
} from './judging/train-and-judge.js';
export { type JudgedRow, predictSet } from './models/predict-set.js';
export { styleFactsOf } from './models/advise-style.js';
export { RECENT_DAYS } from './features/recent-record.js';
export { engagementRows } from './features/engagement-features.js';
export { weekFacts, type WeekToJudge } from './satisfaction/week-facts.js';
export { weekStyle } from './satisfaction/week-style.js';
export {
  CHANGEABLE_FACTS,
  type ChangeableFact,
  predictSatisfaction,
  type SatisfactionGain,
  satisfactionGains,
} from './satisfaction/satisfaction-gains.js';
export { syntheticTrainingSet } from './synthetic/synthetic-training-set.js';
export { readTables } from './read-tables.js';
