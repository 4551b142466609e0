/** The data stewards' resources under the app's own names; a file of its own, for no other screen carries them. */
export type {
  ArmResultDto as ArmResult,
  ColumnDriftDto as ColumnDrift,
  ComparisonDto as Comparison,
  CreateExperimentDto as NewExperiment,
  DriftReportDto as DriftReport,
  ExperimentDto as Experiment,
  ExperimentOutcome,
  ExperimentResultsDto as ExperimentResults,
  ExperimentStatus,
  GateDto as Gate,
  IntervalDto as Interval,
  ModelDetailDto as ModelDetail,
  ModelDto as Model,
  ModelKind,
  
  ModelStatus,
  RewardWeekDto as RewardWeek,
  RunDto as Run,
  
  
  RunStatus,
  
  Serves,
  StopDecision,
  
} from './generated/types.gen';
