/** The data stewards' resources under the app's own names; a file of its own, for no other screen carries them. */
export type {
  ArmResultDto as ArmResult,
  ComparisonDto as Comparison,
  CreateExperimentDto as NewExperiment,
  DriftReportDto as DriftReport,
  ExperimentDto as Experiment,
  ExperimentOutcome,
  ExperimentResultsDto as ExperimentResults,
  ExperimentStatus,
  FeatureName,
  GateDto as Gate,
  IntervalDto as Interval,
  ModelDetailDto as ModelDetail,
  ModelDto as Model,
  ModelKind,
  
  ModelStatus,
  OutcomeReasonDto as OutcomeReason,
  OutputName,
  PredictionDriftDto as PredictionDrift,
  RewardWeekDto as RewardWeek,
  RunDto as Run,
  
  
  RunStatus,
  
  Serves,
  StopDecision,
  
} from './generated/types.gen';
