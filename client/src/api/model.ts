/**
 * The API's resources under the app's own names; their shapes are generated from its OpenAPI document. The closed
 * sets are listed here because forms offer them in this order; `satisfies` keeps them to the document's values.
 */
import type * as api from './generated/types.gen';

export type {
  ChildDto as Child,
  CommitmentDto as Commitment,
  ConsentDecisionDto as ConsentDecision,
  ConsentPurpose,
  ConsentRecordDto as ConsentRecord,
  ConsentsDto as Consents,
  ConsentTextDto as ConsentText,
  DeviceDto as Device,
  ExceptionDto as Exception,
  ExceptionKind,
  FamilyDto as Family,
  Frequency,
  GradeLevel,
  HolidayDto as Holiday,
  InvitationDto as Invitation,
  MealDto as Meal,
  MemberDto as Member,
  ParentDto as Parent,
  Period,
  Recurrence,
  RecurringTaskDto as RecurringTask,
  Role,
  SessionDto as Session,
  SubjectDto as Subject,
  TaskDto as Task,
  TaskStatus,
  Weekday,
} from './generated/types.gen';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const roles = ['owner', 'editor', 'viewer'] as const satisfies readonly api.Role[];
export const periods = [
  'early-morning',
  'mid-morning',
  'early-afternoon',
  'late-afternoon',
  'evening',
] as const satisfies readonly api.Period[];
export const recurrences = [
  'once',
  'daily',
  'weekly',
  'monthly',
] as const satisfies readonly api.Recurrence[];
export const exceptionKinds = [
  'ill',
  'away',
  'day-off',
  'visitor',
  'taken',
  'open',
] as const satisfies readonly api.ExceptionKind[];
export const frequencies = [
  'daily',
  'four-times',
  'two-to-three',
  'weekly',
  'occasional',
] as const satisfies readonly api.Frequency[];
export const involvements = [
  'full',
  'some',
  'minimal',
  'none',
] as const satisfies readonly api.Involvement[];
export const sessionMinutes = [
  15, 20, 30, 40, 45, 50, 60, 90,
] as const satisfies readonly api.SessionMinutes[];
