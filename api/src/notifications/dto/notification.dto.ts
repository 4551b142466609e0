import {
  DateField,
  EnumField,
  InstantField,
  IntField,
  PageQueryDto,
  pageOf,
  StringField,
  UuidField,
} from '../../http/index.js';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../domain/notifications/index.js';
import {
  MAIL_STOP_REASONS,
  type MailStopReason,
  type Notification,
  type NotificationNames,
  READ_STATES,
  type ReadState,
} from '../../persistence/index.js';

export class NotificationQueryDto extends PageQueryDto {
  @EnumField({
    values: READ_STATES,
    name: 'NotificationState',
    description: 'Only those that are not read yet, or only those that are',
    optional: true,
    example: 'unread',
  })
  state?: ReadState;
}

/** What somebody is told: which sentence it is, and what the sentence speaks of. */
export class NotificationDto {
  @UuidField({ description: 'Id of the notification' })
  id: string;

  @EnumField({
    values: NOTIFICATION_KINDS,
    name: 'NotificationKind',
    description: 'What is told',
    example: 'task-due',
  })
  kind: NotificationKind;

  @InstantField({ description: 'When it was written', example: '2026-11-30T09:12:44.120Z' })
  createdAt: string;

  @InstantField({
    description: 'When it was read; null while it is not',
    nullable: true,
    example: null,
  })
  readAt: string | null;

  @UuidField({
    description: 'What it is about: a task, a lesson, a schedule, an invitation, the family',
  })
  subjectId: string;

  @StringField({
    description:
      'Name of the task, the lesson or the family; null where there is none, or it is gone',
    nullable: true,
    example: 'Letter of intent',
  })
  title: string | null;

  @StringField({
    description: 'Name of who did it; null where nobody is meant',
    nullable: true,
    example: null,
  })
  by: string | null;

  @InstantField({
    description: 'When what it is about is due or begins',
    nullable: true,
    example: '2027-08-01T14:00:00.000Z',
  })
  at: string | null;

  @DateField({
    description: 'The day that it is about, or the Monday of the week',
    nullable: true,
    example: '2027-08-01',
  })
  date: string | null;

  @IntField({ description: 'How many lessons', nullable: true, example: null })
  lessons: number | null;

  @IntField({ description: 'How many of them took place', nullable: true, example: null })
  done: number | null;

  @IntField({ description: 'How many tasks', nullable: true, example: null })
  tasks: number | null;
}

export class NotificationPageDto extends pageOf(NotificationDto) {
  @IntField({ description: 'How many are not read, on all pages', example: 1 })
  unread: number;

  @EnumField({
    values: MAIL_STOP_REASONS,
    name: 'MailStopReason',
    description: 'Why the caller gets no mail; null where nothing is in the way',
    nullable: true,
    example: null,
  })
  mailStopped: MailStopReason | null;
}

export function toNotificationDto(
  { data, ...row }: Notification,
  names: NotificationNames | undefined,
): NotificationDto {
  return {
    id: row.id,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    subjectId: row.subjectId,
    title: names?.title ?? null,
    by: names?.by ?? null,
    at: data.at ?? null,
    date: data.date ?? null,
    lessons: data.lessons ?? null,
    done: data.done ?? null,
    tasks: data.tasks ?? null,
  };
}
