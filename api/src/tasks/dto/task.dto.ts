import { wallClock } from '../../domain/calendar/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  integerKind,
  StringField,
  stringKind,
  TimeField,
  UuidField,
} from '../../http/index.js';
import {
  OWNER_KINDS,
  type OwnerKind,
  type Task,
  TASK_STATUSES,
  type TaskStatus,
} from '../../persistence/index.js';

/** Minutes of four weeks: nobody needs to be told earlier. */
const LONGEST_LEAD = 28 * 24 * 60;

export const taskFields = {
  title: { description: 'What is to be done', maximum: 200, example: 'Letter of intent' },
  note: {
    description: 'More about it',
    maximum: 2000,
    lines: true,
    example: 'Two copies, with the birth certificate',
  },
  ownerKind: {
    values: OWNER_KINDS,
    name: 'OwnerKind',
    description: 'For whom it is; `family` is whoever comes to it',
    example: 'family',
  },
  parentId: { description: 'The adult whose task it is, where it is a parent’s', example: null },
  childId: { description: 'The child whose task it is, where it is a child’s', example: null },
  dueDate: {
    description: 'By which day; null where it has none',
    example: '2027-08-01',
  },
  dueTime: {
    description: 'By what time of that day; null where the whole day is meant',
    example: '16:00',
  },
  minutes: {
    description: 'How long it takes from dueTime on; null where it takes no time of the day',
    minimum: 5,
    maximum: 720,
    example: 30,
  },
  closesTime: {
    description: 'Whether those whose task it is have no lessons then',
    example: false,
  },
  reminderMinutes: {
    description:
      'How many minutes before it is due `task.due` is written, each once. Where the whole day is meant they count from 09:00',
    maximum: 5,
    repeats: false,
    example: [1440, 60],
  },
  tags: {
    description: 'Words by which it is found again',
    maximum: 10,
    repeats: false,
    example: ['state'],
  },
  status: {
    values: TASK_STATUSES,
    name: 'TaskStatus',
    description: 'Whether it is still to be done',
    example: 'open',
  },
  checklist: {
    description: 'Its steps, in order',
    maximum: 50,
    example: [{ text: 'Sign it', done: false }],
  },
} as const;

export const reminderKind = integerKind({ minimum: 0, maximum: LONGEST_LEAD });
export const tagKind = stringKind({ maximum: 40 });

export class ChecklistEntryDto {
  @StringField({ description: 'The step', maximum: 200, example: 'Sign it' })
  text: string;

  @BooleanField({ description: 'Whether it is done', example: false })
  done: boolean;
}

export class TaskDto {
  @UuidField({ description: 'Id of the task' })
  id: string;

  @StringField(taskFields.title)
  title: string;

  @StringField({ ...taskFields.note, nullable: true })
  note: string | null;

  @EnumField(taskFields.ownerKind)
  ownerKind: OwnerKind;

  @UuidField({ ...taskFields.parentId, nullable: true })
  parentId: string | null;

  @UuidField({ ...taskFields.childId, nullable: true })
  childId: string | null;

  @DateField({ ...taskFields.dueDate, nullable: true })
  dueDate: string | null;

  @TimeField({ ...taskFields.dueTime, nullable: true })
  dueTime: string | null;

  @InstantField({
    description: 'The instant after which it is late: dueTime, or the end of dueDate',
    nullable: true,
    example: '2027-08-01T14:00:00.000Z',
  })
  dueAt: string | null;

  @IntField({ ...taskFields.minutes, nullable: true })
  minutes: number | null;

  @BooleanField(taskFields.closesTime)
  closesTime: boolean;

  @ArrayField(reminderKind, taskFields.reminderMinutes)
  reminderMinutes: number[];

  @ArrayField(tagKind, taskFields.tags)
  tags: string[];

  @ArrayField(() => ChecklistEntryDto, taskFields.checklist)
  checklist: readonly ChecklistEntryDto[];

  @EnumField(taskFields.status)
  status: TaskStatus;

  @InstantField({
    description: 'When it was done or cancelled; null while it is open',
    nullable: true,
    example: null,
  })
  finishedAt: string | null;

  @UuidField({
    description: 'The recurring task of which it is one occurrence; null where it stands alone',
    nullable: true,
    example: null,
  })
  recurringTaskId: string | null;

  @DateField({
    description: 'The day for which the rule made it, wherever it was moved to since',
    nullable: true,
    example: null,
  })
  occurrenceDate: string | null;

  @InstantField({
    description: 'When `task.due` was last written of it; null before',
    nullable: true,
    example: null,
  })
  notifiedAt: string | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

/** A part of the family's tasks: what is due first at its head, or what was finished last. */
export class TaskPageDto {
  @ArrayField(() => TaskDto, { description: 'The tasks of this page', maximum: 100 })
  items: TaskDto[];

  @StringField({
    description: 'Pass it as `cursor` for the next page; null on the last',
    nullable: true,
    example: null,
  })
  nextCursor: string | null;
}

export function toTaskDto(row: Task): TaskDto {
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    ownerKind: row.ownerKind,
    parentId: row.parentId,
    childId: row.childId,
    dueDate: row.dueDate,
    dueTime: row.dueMinute === null ? null : wallClock(row.dueMinute),
    dueAt: row.dueAt?.toISOString() ?? null,
    minutes: row.minutes,
    closesTime: row.closesTime,
    reminderMinutes: row.reminderMinutes,
    tags: row.tags,
    checklist: row.checklist,
    status: row.status,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    recurringTaskId: row.recurringTaskId,
    occurrenceDate: row.occurrenceDate,
    notifiedAt: row.notifiedAt?.toISOString() ?? null,
    version: row.version,
  };
}
