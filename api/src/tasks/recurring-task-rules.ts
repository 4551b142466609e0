import { minuteOf, ruleFault, type RuleFault } from '../domain/calendar/index.js';
import { ownerErrors, type OwnerInput } from '../families/owner-rules.js';
import type { FieldError } from '../http/index.js';
import type { RecurringTask } from '../persistence/index.js';

/** A recurring task as a client sends it, with every field present. */
export interface RecurringTaskInput extends OwnerInput {
  readonly title: string;
  readonly note: string | null;
  readonly rotationChildIds: readonly string[];
  readonly rule: string;
  readonly startDate: string;
  readonly exceptDates: readonly string[];
  readonly dueTime: string | null;
  readonly minutes: number | null;
  readonly closesTime: boolean;
  readonly reminderMinutes: readonly number[];
  readonly tags: readonly string[];
  readonly steps: readonly string[];
}

const RULE_MUST: Readonly<Record<RuleFault, string>> = {
  'rule.too-long': 'be at most 500 characters',
  'rule.unreadable': 'be the value of an RRULE of RFC 5545',
  'rule.more-than-daily': 'count in days, weeks, months or years',
  'rule.too-many': 'count at most 5000 occurrences, and pass over at most 1000 periods at once',
  'rule.never': 'occur at least once from startDate on',
};

/** The error of a rule, if it has one. */
export function ruleErrors(rule: string, startDate: string): FieldError[] {
  const fault = ruleFault(rule, startDate);
  if (fault === null) return [];
  return [{ field: 'rule', code: fault, message: `rule must ${RULE_MUST[fault]}` }];
}

/** The errors between the fields of a recurring task. */
export function recurringTaskErrors(said: RecurringTaskInput): FieldError[] {
  const { rule, startDate, dueTime, minutes, closesTime, ownerKind, rotationChildIds } = said;
  const error = (code: FieldError['code'], field: string, mustBe: string): FieldError[] => [
    { field, code, message: `${field} must ${mustBe}` },
  ];
  return [
    ...ownerErrors(said, { what: 'task' }),
    ...ruleErrors(rule, startDate),
    ...(rotationChildIds.length > 0 && ownerKind !== 'family'
      ? error('owner', 'rotationChildIds', 'be empty where the task is always for the same')
      : []),
    ...(minutes !== null && dueTime === null
      ? error('required', 'dueTime', 'be given where there are minutes')
      : []),
    ...(closesTime && minutes === null
      ? error('required', 'minutes', 'be given where it takes time from lessons')
      : []),
  ];
}

export type RecurringTaskColumns = Omit<RecurringTaskInput, 'dueTime'> &
  Pick<RecurringTask, 'dueMinute' | 'rotationChildIds' | 'exceptDates'> &
  Pick<RecurringTask, 'reminderMinutes' | 'tags' | 'steps'>;

/** How a sound recurring task is stored. */
export function recurringTaskColumns(said: RecurringTaskInput): RecurringTaskColumns {
  return {
    title: said.title,
    note: said.note,
    ownerKind: said.ownerKind,
    parentId: said.parentId,
    childId: said.childId,
    rotationChildIds: [...said.rotationChildIds],
    rule: said.rule,
    startDate: said.startDate,
    exceptDates: [...said.exceptDates].sort(),
    dueMinute: said.dueTime === null ? null : minuteOf(said.dueTime),
    minutes: said.minutes,
    closesTime: said.closesTime,
    reminderMinutes: [...said.reminderMinutes].sort((a, b) => b - a),
    tags: [...said.tags],
    steps: [...said.steps],
  };
}
