import type { RecurringTask, Task } from '@/api/model';
import type { SeriesBody, TaskBody } from '@/api/queries/tasks';
import { formatDate, formatList } from '@/lib/format';
import { type PlainDate, weekdayOf } from '@/lib/plain-date';
import type { Weekday } from '@/lib/weekdays';
import { taskFormStrings as strings } from '@/messages/tasks';
import type { Described } from '@/shared/conflict-notice';
import { ownerOf, type People, toOwned, whoText } from './people';
import type { Reading } from './reader/read-task';
import { fromRule, type Repeat, startOf, toRule } from './repeat';
import { repeatText } from './repeat-text';

interface Step {
  readonly text: string;
  readonly done: boolean;
}

/** A task, or what comes back, as the form holds it: empty text where there is nothing. */
export interface TaskForm {
  readonly title: string;
  readonly note: string;
  /** `family`, `parent:<id>`, `child:<id>`, or `turns`. */
  readonly owner: string;
  /** Children who take turns, where the owner is `turns`. */
  readonly turns: readonly string[];
  /** By when; of what comes back, where its rule is counted from. */
  readonly dueDate: string;
  readonly dueTime: string;
  readonly minutes: string;
  readonly closesTime: boolean;
  readonly reminders: readonly number[];
  readonly tags: string;
  readonly steps: readonly Step[];
  readonly repeat: Repeat | null;
  /** A rule that the form has no fields for; null once another answer is chosen. */
  readonly ownRule: string | null;
}

/** What one task and its series have in common: what somebody typed stays when another scope is chosen. */
export const COMMON = ['title', 'note', 'owner', 'dueTime', 'minutes', 'closesTime', 'reminders', 'tags', 'steps'] as const; // prettier-ignore

export const emptyForm: TaskForm = {
  title: '',
  note: '',
  owner: 'family',
  turns: [],
  dueDate: '',
  dueTime: '',
  minutes: '',
  closesTime: false,
  reminders: [],
  tags: '',
  steps: [],
  repeat: null,
  ownRule: null,
};

export function fromReading(said: Reading): TaskForm {
  const { title, dueDate, dueTime, minutes, owner, turns, repeat } = said;
  return {
    ...emptyForm,
    title: title.slice(0, 200),
    owner: turns.length > 0 ? 'turns' : (owner ?? 'family'),
    turns,
    dueDate: dueDate ?? '',
    dueTime: dueTime ?? '',
    minutes: minutes === null ? '' : String(minutes),
    repeat: repeat && dueDate !== null ? onItsWeekday(repeat, dueDate) : repeat,
  };
}

/** "Every week" is on the weekday on which it begins. */
function onItsWeekday(repeat: Repeat, startDate: PlainDate): Repeat {
  const isBare = repeat.unit === 'week' && repeat.weekdays.length === 0;
  return isBare ? { ...repeat, weekdays: [weekdayOf(startDate) as Weekday] } : repeat;
}

function common(row: Task | RecurringTask) {
  return {
    title: row.title,
    note: row.note ?? '',
    owner: ownerOf(row),
    dueTime: row.dueTime ?? '',
    minutes: row.minutes === null ? '' : String(row.minutes),
    closesTime: row.closesTime,
    reminders: row.reminderMinutes,
    tags: row.tags.join(', '),
  };
}

export function fromTask(row: Task): TaskForm {
  return { ...emptyForm, ...common(row), dueDate: row.dueDate ?? '', steps: row.checklist };
}

export function fromSeries(row: RecurringTask): TaskForm {
  const read = fromRule(row.rule, row.startDate);
  const repeat = read && onItsWeekday(read, row.startDate);
  return {
    ...emptyForm,
    ...common(row),
    ...(row.rotationChildIds.length > 0 && { owner: 'turns' }),
    turns: row.rotationChildIds,
    dueDate: row.startDate,
    steps: row.steps.map((text) => ({ text, done: false })),
    repeat,
    ownRule: repeat ? null : row.rule,
  };
}

export const isRecurring = ({ repeat, ownRule }: TaskForm): boolean =>
  repeat !== null || ownRule !== null;

export const turnsOf = ({ owner, turns }: TaskForm): readonly string[] =>
  owner === 'turns' ? turns : [];

export const ruleOf = ({ repeat, ownRule }: TaskForm): string =>
  repeat ? toRule(repeat) : (ownRule ?? '');

/** Where a new rule is counted from. */
export const startDateOf = ({ repeat, dueDate }: TaskForm, today: PlainDate): PlainDate =>
  repeat ? startOf(repeat, dueDate || today) : dueDate || today;

function commonBody(form: TaskForm) {
  const { title, note, dueTime, minutes, closesTime, reminders, tags } = form;
  const isLong = dueTime !== '' && minutes !== '';
  return {
    title: title.trim(),
    note: note.trim() || null,
    dueTime: dueTime || null,
    minutes: isLong ? Number(minutes) : null,
    closesTime: isLong && closesTime,
    reminderMinutes: [...reminders],
    tags: [...new Set(tags.split(',').map((tag) => tag.trim()).filter(Boolean))], // prettier-ignore
  };
}

export function toTaskBody(form: TaskForm): TaskBody {
  const isDated = form.dueDate !== '';
  return {
    ...commonBody(isDated ? form : { ...form, dueTime: '', reminders: [] }),
    ...toOwned(form.owner),
    dueDate: form.dueDate || null,
    checklist: form.steps.map(({ text, done }) => ({ text: text.trim(), done })),
  };
}

export function toSeriesBody(form: TaskForm, today: PlainDate): SeriesBody {
  return {
    ...commonBody(form),
    ...toOwned(form.owner),
    rotationChildIds: [...turnsOf(form)],
    rule: ruleOf(form),
    startDate: startDateOf(form, today),
    steps: form.steps.map(({ text }) => text.trim()),
  };
}

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Messages by field; empty when it may be saved. */
export function check(form: TaskForm): Record<string, string> {
  const { title, turns, owner, dueDate, dueTime, minutes, closesTime, steps, repeat } = form;
  const recurring = isRecurring(form);
  const needsDate = !recurring && dueDate === '' && (dueTime !== '' || form.reminders.length > 0);
  const long = Number(minutes);
  const found: Record<string, string | false> = {
    title: !title.trim() && strings.mustTitle,
    turns: owner === 'turns' && turns.length < 2 && strings.mustTurns,
    dueDate: needsDate && strings.mustDate,
    dueTime: dueTime === '' && minutes !== '' && strings.mustTime,
    minutes:
      ((minutes !== '' && !isBetween(long, 5, 720)) || (closesTime && minutes === '')) &&
      strings.mustMinutes,
    steps: steps.some(({ text }) => !text.trim()) && strings.mustStep,
    ...(repeat && checkRepeat(repeat, dueDate)),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function checkRepeat(repeat: Repeat, from: string): Record<string, string | false> {
  const { unit, interval, weekdays, monthBy, monthDay, ends, until, count } = repeat;
  const isDate = monthDay === -1 || isBetween(monthDay, 1, 31);
  return {
    interval: !isBetween(interval, 1, 1000) && strings.mustInterval,
    weekdays: unit === 'week' && weekdays.length === 0 && strings.mustWeekday,
    monthDay: unit === 'month' && monthBy === 'date' && !isDate && strings.mustMonthDay,
    until: ends === 'until' && (until === '' || until < from) && strings.mustUntil,
    count: ends === 'count' && !isBetween(count, 1, 5000) && strings.mustCount,
  };
}

/** Where the form says what is wrong with a field of the API. */
export const fieldOf = {
  title: 'title',
  note: 'note',
  ownerKind: 'owner',
  parentId: 'owner',
  childId: 'owner',
  rotationChildIds: 'turns',
  dueDate: 'dueDate',
  startDate: 'dueDate',
  from: 'dueDate',
  dueTime: 'dueTime',
  minutes: 'minutes',
  reminderMinutes: 'reminders',
  tags: 'tags',
  checklist: 'steps',
  steps: 'steps',
  rule: 'rule',
} as const;

/** A task line by line, for the notice that two people changed it. */
export function describe(form: TaskForm, people: People): Described[] {
  return [
    { label: strings.what, value: form.title },
    { label: strings.who, value: whoText(form.owner, turnsOf(form), people) },
    { label: strings.date, value: form.dueDate && formatDate(form.dueDate) },
    { label: strings.time, value: form.dueTime },
    { label: strings.minutes, value: form.minutes },
    { label: strings.repeat, value: form.repeat ? repeatText(form.repeat) : (form.ownRule ?? '') },
    { label: strings.note, value: form.note },
    { label: strings.tags, value: form.tags },
    { label: strings.checklist, value: formatList(form.steps.map(({ text }) => text)) },
  ];
}
