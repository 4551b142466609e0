export { type ColumnDrift, DRIFT_THRESHOLD, type DriftReport } from './drift.js';
export { checkArms } from './experiments/assignment.js';
export { type OffPolicyEstimate } from './experiments/off-policy.js';
export {
  type ArmResult,
  type Comparison,
  EXPERIMENT_OUTCOMES,
  type ExperimentOutcome,
  type ExperimentResults,
  experimentResults,
  type ExposedWeek,
} from './experiments/results.js';
export { STOP_RULE, type StopDecision } from './experiments/stop-rule.js';
export {
  chooseWeek,
  type ExperimentArm,
  SERVES,
  type Serves,
  EXPLORING_WEEK_WEIGHT,
  type WeekChoice,
} from './experiments/week-choice.js';
export { type ArmSummary, type WelchResult } from './experiments/welch.js';
export { type Interval } from './family-bootstrap.js';
export { type GateValue, type GateVerdict } from './gate-verdict.js';
export { type DriftWindow, modelDrift, type ModelProfile } from './model-profile.js';
export { isHeldOut } from './split.js';
export {
  type EvaluatedModel,
  evaluateOn,
  trainAndEvaluate,
  type TrainedAndEvaluated,
} from './train-and-evaluate.js';
