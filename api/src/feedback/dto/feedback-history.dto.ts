import { FACES, type Face } from '../../domain/feedback/index.js';
import { SUBJECT_KINDS, type SubjectKind } from '../../domain/questionnaire/index.js';
import {
  DateField,
  EnumField,
  InstantField,
  IntField,
  ObjectField,
  PageQueryDto,
  pageOf,
  StringField,
  TimeField,
  UuidField,
} from '../../http/index.js';
import {
  FEEDBACK_EVENT_KINDS,
  type FeedbackEventKind,
  ITEM_STATUSES,
  type ItemStatus,
  MOVERS,
  type Mover,
} from '../../persistence/index.js';
import { feedbackFields } from './lesson-feedback.dto.js';
import { WeekRatingDto } from './week-feedback.dto.js';

/** Feedback that a parent gave on a lesson or on a week, and feedback that the system inferred. */
export const FEEDBACK_HISTORY_KINDS = ['lesson', 'week', 'implicit'] as const;
export type FeedbackHistoryKind = (typeof FEEDBACK_HISTORY_KINDS)[number];

/** Entries of one sort, or all that a parent gave. */
export const FEEDBACK_HISTORY_FILTERS = ['explicit', ...FEEDBACK_HISTORY_KINDS] as const;
export type FeedbackHistoryFilter = (typeof FEEDBACK_HISTORY_FILTERS)[number];

const kind = {
  description: 'What sort of entry it is',
  values: FEEDBACK_HISTORY_KINDS,
  name: 'FeedbackHistoryKind',
};

export class FeedbackHistoryQueryDto extends PageQueryDto {
  @EnumField({
    description: 'Only entries of this sort; `explicit` is what a parent gave: lessons and weeks',
    values: FEEDBACK_HISTORY_FILTERS,
    name: 'FeedbackHistoryFilter',
    optional: true,
  })
  kind?: FeedbackHistoryFilter;

  @UuidField({ description: 'Only what is about this child', optional: true })
  childId?: string;
}

/** The lesson an entry is about, as it stands now. */
export class FeedbackHistoryLessonDto {
  @UuidField({ description: 'The lesson' })
  itemId: string;

  @UuidField({ description: 'The child it is about' })
  childId: string;

  @StringField({ description: 'What it is called', example: 'Mathematics' })
  title: string;

  @EnumField({
    description: 'What the subject is about',
    values: SUBJECT_KINDS,
    name: 'SubjectKind',
    nullable: true,
  })
  subjectKind: SubjectKind | null;

  @TimeField({ description: 'When it began then', example: '09:00' })
  startTime: string;
}

export class FeedbackHistoryRatingDto {
  @EnumField({ ...feedbackFields.face, values: FACES })
  face: Face;

  @StringField({ ...feedbackFields.comment, nullable: true })
  comment: string | null;

  @IntField({ ...feedbackFields.minutes, nullable: true })
  minutes: number | null;
}

export class ImplicitFeedbackDto {
  @EnumField({
    description: 'What the system inferred it from',
    values: FEEDBACK_EVENT_KINDS,
    name: 'FeedbackEventKind',
  })
  kind: FeedbackEventKind;

  @DateField({ description: 'The day it was moved to', nullable: true })
  toDate: string | null;

  @TimeField({ description: 'The time it was moved to', nullable: true })
  toTime: string | null;

  @EnumField({ description: 'Who moved it', values: MOVERS, name: 'Mover', nullable: true })
  movedBy: Mover | null;

  @EnumField({
    description: 'How it had gone, as a parent marked it before',
    values: ITEM_STATUSES,
    name: 'ItemStatus',
    nullable: true,
  })
  fromStatus: ItemStatus | null;

  @EnumField({
    description: 'How it went, as a parent marked it then',
    values: ITEM_STATUSES,
    name: 'ItemStatus',
    nullable: true,
  })
  toStatus: ItemStatus | null;

  @IntField({
    description: 'Actual minutes minus planned minutes',
    minimum: -1440,
    maximum: 1440,
    nullable: true,
    example: 10,
  })
  minutesDelta: number | null;
}

/** One entry. `lesson` with `face`, `week`, or `lesson` with `implicit` are given, as its kind says. */
export class FeedbackHistoryEntryDto {
  @UuidField({ description: 'Id of the entry' })
  id: string;

  @EnumField(kind)
  kind: FeedbackHistoryKind;

  @DateField({ description: 'The day of the lesson, or Monday of the week' })
  date: string;

  @InstantField({ description: 'When it was given or inferred' })
  at: string;

  @StringField({ description: 'Who gave it; null when the account is gone', nullable: true })
  by: string | null;

  @ObjectField(() => FeedbackHistoryLessonDto, {
    description: 'The lesson it is about',
    nullable: true,
  })
  lesson: FeedbackHistoryLessonDto | null;

  @ObjectField(() => FeedbackHistoryRatingDto, {
    description: 'What a parent gave on the lesson',
    nullable: true,
  })
  face: FeedbackHistoryRatingDto | null;

  @ObjectField(() => WeekRatingDto, {
    description: 'What a parent gave on the week',
    nullable: true,
  })
  week: WeekRatingDto | null;

  @ObjectField(() => ImplicitFeedbackDto, {
    description: 'What the system inferred',
    nullable: true,
  })
  implicit: ImplicitFeedbackDto | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class FeedbackHistoryPageDto extends pageOf(FeedbackHistoryEntryDto) {}
