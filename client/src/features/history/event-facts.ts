import { isPlainDate, mondayOf, type PlainDate, wallClock } from '@/lib/plain-date';
import type { FamilyEvent } from './queries';

/** What is read of an event's data, whatever version of the product wrote it. */
const textIn = (data: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = data[name];
  return typeof value === 'string' ? value : null;
};

const dateIn = (data: unknown, name = 'date'): PlainDate | null => {
  if (typeof data !== 'object' || data === null) return null;
  const value = textIn(data as Record<string, unknown>, name);
  return value !== null && isPlainDate(value) ? value : null;
};

/** `task` of `task.created`. */
export const kindOf = ({ type }: FamilyEvent): string => type.split('.')[0]!;

/** The day on which a lesson stands after what happened to it, or stood before it was taken out. */
export const lessonDateOf = ({ data }: FamilyEvent): PlainDate | null =>
  dateIn(data) ?? dateIn(data['to']) ?? dateIn(data['from']);

/** The Monday of the week that was rated. */
export const ratedWeekOf = ({ data }: FamilyEvent): PlainDate | null => dateIn(data, 'monday');

export const subjectIdOf = ({ data }: FamilyEvent): string | null => textIn(data, 'subjectId');

export const purposeOf = ({ data }: FamilyEvent): string => textIn(data, 'purpose') ?? '';

/** Whether it is about one lesson. */
export const isOfLesson = (event: FamilyEvent): boolean =>
  kindOf(event) === 'item' || (kindOf(event) === 'feedback' && lessonDateOf(event) !== null);

/** The weeks in which the lessons of events stand, each once. */
export function weeksOf(events: readonly FamilyEvent[]): PlainDate[] {
  const dates = events.filter(isOfLesson).flatMap((event) => lessonDateOf(event) ?? []);
  return [...new Set(dates.map(mondayOf))];
}

/** The tasks that events are about, each once. */
export function taskIdsOf(events: readonly FamilyEvent[]): string[] {
  return [...new Set(events.filter((one) => kindOf(one) === 'task').map(({ subject }) => subject))];
}

export interface Day {
  readonly date: PlainDate;
  readonly events: FamilyEvent[];
}

/** Events by the family's day on which they happened, in their order. */
export function daysOf(events: readonly FamilyEvent[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const { date } = wallClock(new Date(event.time), timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.events.push(event);
    else days.push({ date, events: [event] });
  }
  return days;
}
