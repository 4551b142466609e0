import { wallClock } from '../../domain/calendar/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  dateKind,
  EnumField,
  IntField,
  pageOf,
  StringField,
  stringKind,
  TimeField,
  UuidField,
  uuidKind,
} from '../../http/index.js';
import type { OwnerKind, RecurringTask } from '../../persistence/index.js';
import { reminderKind, tagKind, taskFields } from './task.dto.js';

const recurringTaskFields = {
  rotationChildIds: {
    description: 'Children who take turns, in this order; empty where it is always for the same',
    maximum: 20,
    repeats: false,
    example: [],
  },
  rule: {
    description:
      'When it comes back: the value of an RRULE of RFC 5545 that counts in days, weeks, months or years. `RSCALE=GREGORIAN;SKIP=BACKWARD` of RFC 7529 takes the last day of months that are too short',
    maximum: 500,
    example: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
  },
  startDate: {
    description: 'Where the rule is counted from; it occurs then only where the rule says so',
    example: '2026-12-04',
  },
  exceptDates: {
    description: 'Days on which it does not occur',
    maximum: 366,
    repeats: false,
    example: ['2026-12-25'],
  },
  steps: {
    description: 'The steps that each of its tasks begins with',
    maximum: 50,
    example: ['Look under the beds'],
  },
  paused: { description: 'Whether it rests: no tasks are made', example: false },
} as const;

const { title, note, ownerKind, parentId, childId } = taskFields;
const { dueTime, minutes, closesTime, reminderMinutes, tags } = taskFields;
const stepKind = stringKind({ maximum: 200 });

/** What may be left out when a recurring task is added or changed. */
class RecurringTaskFieldsDto {
  @StringField({ ...note, optional: true, nullable: true })
  note?: string | null;

  @EnumField({ ...ownerKind, optional: true })
  ownerKind?: OwnerKind;

  @UuidField({ ...parentId, optional: true, nullable: true })
  parentId?: string | null;

  @UuidField({ ...childId, optional: true, nullable: true })
  childId?: string | null;

  @ArrayField(uuidKind, { ...recurringTaskFields.rotationChildIds, optional: true })
  rotationChildIds?: string[];

  @ArrayField(dateKind, { ...recurringTaskFields.exceptDates, optional: true })
  exceptDates?: string[];

  @TimeField({ ...dueTime, optional: true, nullable: true })
  dueTime?: string | null;

  @IntField({ ...minutes, optional: true, nullable: true })
  minutes?: number | null;

  @BooleanField({ ...closesTime, optional: true })
  closesTime?: boolean;

  @ArrayField(reminderKind, { ...reminderMinutes, optional: true })
  reminderMinutes?: number[];

  @ArrayField(tagKind, { ...tags, optional: true })
  tags?: string[];

  @ArrayField(stepKind, { ...recurringTaskFields.steps, optional: true })
  steps?: string[];

  @BooleanField({ ...recurringTaskFields.paused, optional: true })
  paused?: boolean;
}

export class CreateRecurringTaskDto extends RecurringTaskFieldsDto {
  @StringField(title)
  title: string;

  @StringField(recurringTaskFields.rule)
  rule: string;

  @DateField(recurringTaskFields.startDate)
  startDate: string;
}

/** An absent field does not change. */
export class UpdateRecurringTaskDto extends RecurringTaskFieldsDto {
  @DateField({
    description:
      'From which of its days on: this one and all later become a series of their own. All, where it is left out',
    optional: true,
    example: '2026-12-18',
  })
  from?: string;

  @StringField({ ...title, optional: true })
  title?: string;

  @StringField({ ...recurringTaskFields.rule, optional: true })
  rule?: string;

  @DateField({ ...recurringTaskFields.startDate, optional: true })
  startDate?: string;
}

export class RemoveRecurringTaskQueryDto {
  @DateField({
    description: 'From which day on it ends; altogether, where it is left out',
    optional: true,
    example: '2026-12-18',
  })
  from?: string;
}

export class RecurringTaskDto {
  @UuidField({ description: 'Id of the recurring task' })
  id: string;

  @StringField(title)
  title: string;

  @StringField({ ...note, nullable: true })
  note: string | null;

  @EnumField(ownerKind)
  ownerKind: OwnerKind;

  @UuidField({ ...parentId, nullable: true })
  parentId: string | null;

  @UuidField({ ...childId, nullable: true })
  childId: string | null;

  @ArrayField(uuidKind, recurringTaskFields.rotationChildIds)
  rotationChildIds: string[];

  @StringField(recurringTaskFields.rule)
  rule: string;

  @DateField(recurringTaskFields.startDate)
  startDate: string;

  @ArrayField(dateKind, recurringTaskFields.exceptDates)
  exceptDates: string[];

  @TimeField({ ...dueTime, nullable: true })
  dueTime: string | null;

  @IntField({ ...minutes, nullable: true })
  minutes: number | null;

  @BooleanField(closesTime)
  closesTime: boolean;

  @ArrayField(reminderKind, reminderMinutes)
  reminderMinutes: number[];

  @ArrayField(tagKind, tags)
  tags: string[];

  @ArrayField(stepKind, recurringTaskFields.steps)
  steps: string[];

  @BooleanField(recurringTaskFields.paused)
  paused: boolean;

  @ArrayField(dateKind, {
    description: 'The next days on which it occurs; fewer where it ends before',
    maximum: 10,
    example: ['2026-12-04', '2026-12-18'],
  })
  nextDates: string[];

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class RecurringTaskPageDto extends pageOf(RecurringTaskDto) {}

/** A rule that is not kept yet. */
export class RuleQuestionDto {
  @StringField(recurringTaskFields.rule)
  rule: string;

  @DateField(recurringTaskFields.startDate)
  startDate: string;
}

export class RuleAnswerDto {
  @ArrayField(dateKind, {
    description: 'The first days on which it occurs, from its start or today on',
    maximum: 10,
    example: ['2026-12-04', '2026-12-18'],
  })
  dates: string[];
}

export function toRecurringTaskDto(
  row: RecurringTask,
  nextDates: readonly string[],
): RecurringTaskDto {
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    ownerKind: row.ownerKind,
    parentId: row.parentId,
    childId: row.childId,
    rotationChildIds: row.rotationChildIds,
    rule: row.rule,
    startDate: row.startDate,
    exceptDates: row.exceptDates,
    dueTime: row.dueMinute === null ? null : wallClock(row.dueMinute),
    minutes: row.minutes,
    closesTime: row.closesTime,
    reminderMinutes: row.reminderMinutes,
    tags: row.tags,
    steps: row.steps,
    paused: row.pausedSince !== null,
    nextDates: [...nextDates],
    version: row.version,
  };
}
