/** Feedback on lessons and weeks under the app's own names; the shapes are the API's own. */
import type * as api from './generated/types.gen';

export type {
  Face,
  ItemFeedbackDto as ItemFeedback,
  LessonFeedbackDto as LessonFeedback,
  WeekRatingDto as GivenWeekFeedback,
  GiveLessonFeedbackDto as SaveLessonFeedback,
  GiveWeekFeedbackDto as SaveWeekFeedback,
  FeedbackHistoryEntryDto as FeedbackHistoryEntry,
  FeedbackHistoryFilter as FeedbackHistoryKind,
  WeekAnswersDto as WeekAnswers,
  WeekFeedbackDto as WeekFeedback,
} from './generated/types.gen';

export const faces = ['hard', 'okay', 'good'] as const satisfies readonly api.Face[];

export const weekStatements = [
  'pace',
  'freeTime',
  'coreWork',
  'dayStart',
  'energy',
] as const satisfies readonly (keyof api.WeekAnswersDto)[];
export type WeekStatement = (typeof weekStatements)[number];

export const feedbackHistoryKinds = [
  'explicit',
  'lesson',
  'week',
  'implicit',
] as const satisfies readonly api.FeedbackHistoryFilter[];
