/** What a family says of lessons and weeks, in the words of the screens; the shapes are the API's own. */
import type * as api from './generated/types.gen';

export type {
  Face,
  ItemFeedbackDto as ItemFeedback,
  LessonFeedbackDto as LessonFeedback,
  SaidOfWeekDto as GivenWeekFeedback,
  SayOfLessonDto as SaveLessonFeedback,
  SayWeekFeedbackDto as SaveWeekFeedback,
  ToldEntryDto as FeedbackHistoryEntry,
  ToldFilter as FeedbackHistoryKind,
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
  'said',
  'lesson',
  'week',
  'noticed',
] as const satisfies readonly api.ToldFilter[];
