/** The week, its lessons and the making of a plan, in the words of the screens; the shapes are the API's own. */
export type {
  EvaluationDto as Evaluation,
  
  ItemChildDto as ItemOutcome,
  ItemDto as Item,
  ItemStatus,
  Outcome,
  JobDto as Job,
  JobPreviewDto as PreviewItem,
  JobStepDto as JobStep,
  ScheduleSummaryDto as ScheduleSummary,
  UnplacedDto as Unplaced,
  UpdateItemDto as UpdateItem,
  WeekChildDto as WeekChild,
  WeekCommitmentDto as WeekCommitment,
  WeekDayDto as WeekDay,
  WeekDto as Week,
  WeekEvaluationDto as WeekEvaluation,
} from './generated/types.gen';
