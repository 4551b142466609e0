import { minuteOf } from '../domain/calendar/index.js';
import { dueAt, nextNoticeAt, noticesOf } from '../domain/tasks/index.js';
import { ownerErrors, type OwnerInput } from '../families/owner-rules.js';
import type { FieldError } from '../http/index.js';
import type { ChecklistEntry, Task } from '../persistence/index.js';

/** A task as a client sends it, with every field present. */
export interface TaskInput extends OwnerInput {
  readonly title: string;
  readonly note: string | null;
  readonly dueDate: string | null;
  readonly dueTime: string | null;
  readonly minutes: number | null;
  readonly closesTime: boolean;
  readonly reminderMinutes: readonly number[];
  readonly tags: readonly string[];
  readonly checklist: readonly ChecklistEntry[];
}

/** The errors between the fields of a task. */
export function taskErrors(said: TaskInput): FieldError[] {
  const { dueDate, dueTime, minutes, closesTime, reminderMinutes } = said;
  const needs = (isMissing: boolean, field: string, message: string): FieldError[] =>
    isMissing ? [{ field, code: 'required', message: `${field} must ${message}` }] : [];
  return [
    ...ownerErrors(said, { what: 'task' }),
    ...needs(dueTime !== null && dueDate === null, 'dueDate', 'be given where there is a dueTime'),
    ...needs(minutes !== null && dueTime === null, 'dueTime', 'be given where there are minutes'),
    ...needs(
      closesTime && minutes === null,
      'minutes',
      'be given where it takes time from lessons',
    ),
    ...needs(
      reminderMinutes.length > 0 && dueDate === null,
      'dueDate',
      'be given where there are reminders',
    ),
  ];
}

export type TaskColumns = Pick<
  Task,
  | 'title'
  | 'note'
  | 'ownerKind'
  | 'parentId'
  | 'childId'
  | 'dueDate'
  | 'dueMinute'
  | 'dueAt'
  | 'minutes'
  | 'closesTime'
  | 'reminderMinutes'
  | 'tags'
  | 'checklist'
  | 'nextNoticeAt'
>;

/** How a sound, open task is stored: with the instant at which it is due, and the next at which something is said of it. */
export function taskColumns(
  said: TaskInput,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): TaskColumns {
  const { dueDate, dueTime } = said;
  const dueMinute = dueTime === null ? null : minuteOf(dueTime);
  const due = dueDate === null ? null : { dueDate, dueMinute };
  const reminderMinutes = [...said.reminderMinutes].sort((a, b) => b - a);
  return {
    title: said.title,
    note: said.note,
    ownerKind: said.ownerKind,
    parentId: said.parentId,
    childId: said.childId,
    dueDate,
    dueMinute,
    dueAt: due && dueAt(timeZone, due),
    minutes: said.minutes,
    closesTime: said.closesTime,
    reminderMinutes,
    tags: [...said.tags],
    checklist: said.checklist.map(({ text, done }) => ({ text, done })),
    nextNoticeAt: due && nextNoticeAt(noticesOf(timeZone, due, reminderMinutes), now),
  };
}
