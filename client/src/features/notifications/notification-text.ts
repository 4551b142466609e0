import type { Notification } from '@/api/queries/notifications';
import { formatDate, formatInstant } from '@/lib/format';
import { paths } from '@/lib/paths';
import { notificationStrings as strings } from '@/messages/notifications';

/** The sentence of a notification; what happened in a family is told in the family's zone. */
export function notificationText(told: Notification, timeZone: string): string {
  const { kind, lessons, tasks, done, date } = told;
  const title = told.title ?? strings.gone;
  const by = told.by ?? strings.somebody;
  const day = date === null ? '' : formatDate(date);
  const counts = { lessons: lessons ?? 0, tasks: tasks ?? 0, done: done ?? 0 };
  switch (kind) {
    case 'task-due':
    case 'task-starting':
    case 'lesson-starting':
      return strings.of[kind]({ title, when: whenOf(told, timeZone) });
    case 'day-plan':
      return strings.of[kind]({ lessons: counts.lessons, tasks: counts.tasks });
    case 'week-summary':
      return strings.of[kind]({ done: counts.done, lessons: counts.lessons });
    case 'plan-ready':
      return strings.of[kind]({ day, lessons: counts.lessons });
    case 'plan-changed':
      return strings.of[kind]({ by, day });
    case 'invitation':
      return strings.of[kind]({ by, title });
  }
}

/** A task for the whole day is late when its day is over, which is the next day already: its date is what is meant. */
function whenOf({ at, date }: Notification, timeZone: string): string {
  if (at === null) return date === null ? '' : formatDate(date);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
  return date !== null && day !== date ? formatDate(date) : formatInstant(at, timeZone);
}

/** Where a notification leads. */
export function notificationPath({ kind, subjectId, title, date }: Notification): string {
  switch (kind) {
    case 'task-due':
    case 'task-starting':
      return title === null ? paths.tasks : paths.task(subjectId);
    case 'week-summary':
    case 'plan-ready':
      return date === null ? paths.week : paths.weekOf(date);
    case 'invitation':
      return paths.join(subjectId);
    default:
      return paths.today;
  }
}
