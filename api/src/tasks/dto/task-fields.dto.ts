import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  StringField,
  TimeField,
  UuidField,
} from '../../http/index.js';
import type { OwnerKind, TaskStatus } from '../../persistence/index.js';
import { ChecklistEntryDto, reminderKind, tagKind, taskFields } from './task.dto.js';

/** What may be left out when a task is added or changed. */
class TaskFieldsDto {
  @StringField({ ...taskFields.note, optional: true, nullable: true })
  note?: string | null;

  @EnumField({ ...taskFields.ownerKind, optional: true })
  ownerKind?: OwnerKind;

  @UuidField({ ...taskFields.parentId, optional: true, nullable: true })
  parentId?: string | null;

  @UuidField({ ...taskFields.childId, optional: true, nullable: true })
  childId?: string | null;

  @DateField({ ...taskFields.dueDate, optional: true, nullable: true })
  dueDate?: string | null;

  @TimeField({ ...taskFields.dueTime, optional: true, nullable: true })
  dueTime?: string | null;

  @IntField({ ...taskFields.minutes, optional: true, nullable: true })
  minutes?: number | null;

  @BooleanField({ ...taskFields.closesTime, optional: true })
  closesTime?: boolean;

  @ArrayField(reminderKind, { ...taskFields.reminderMinutes, optional: true })
  reminderMinutes?: number[];

  @ArrayField(tagKind, { ...taskFields.tags, optional: true })
  tags?: string[];

  @ArrayField(() => ChecklistEntryDto, { ...taskFields.checklist, optional: true })
  checklist?: readonly ChecklistEntryDto[];
}

export class CreateTaskDto extends TaskFieldsDto {
  @StringField(taskFields.title)
  title: string;
}

/** An absent field does not change. */
export class UpdateTaskDto extends TaskFieldsDto {
  @StringField({ ...taskFields.title, optional: true })
  title?: string;

  @EnumField({ ...taskFields.status, optional: true })
  status?: TaskStatus;
}
