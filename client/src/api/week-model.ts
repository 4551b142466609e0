/** The week, its lessons and the making of a plan, in the words of the screens; the shapes are the API's own. */
export type {
  Involvement,
  ItemChildDto as ItemOutcome,
  ItemDto as Item,
  ItemKind,
  ItemStatus,
  Outcome,
  JobDto as Job,
  JobPhase,
  JobPreviewDto as PreviewItem,
  ScheduleDto as Schedule,
  ScheduleSummaryDto as ScheduleSummary,
  UnplacedDto as Unplaced,
  WeekChildDto as WeekChild,
  WeekCommitmentDto as WeekCommitment,
  WeekDayDto as WeekDay,
  WeekDto as Week,
} from './generated/types.gen';
