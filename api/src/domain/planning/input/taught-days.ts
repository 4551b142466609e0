import { type LocalDate, weekdayOf } from '../../calendar/index.js';
import { sessionsPerWeek } from '../../questionnaire/index.js';
import { type FactsOverTime, factsOn, type SubjectFacts } from './subject-facts.js';

/** Days on which a subject is not taught, both ends included; null is open: not before a day, or not after one. */
export interface Pause {
  readonly startDate: LocalDate | null;
  readonly endDate: LocalDate | null;
}

export interface Paused {
  /** Left out where it is taught all the time. */
  readonly pauses?: readonly Pause[];
}

/** All that says on which days a subject is taught. */
export type TaughtDays = Pick<SubjectFacts, 'weekdays'> & FactsOverTime & Paused;

/** The one answer to whether a subject is taught on a date: on one of its weekdays, where it has some, and in no pause. */
export function isTaughtOn(subject: TaughtDays, date: LocalDate): boolean {
  const { weekdays = [] } = factsOn(subject, date) ?? subject;
  if (weekdays.length > 0 && !weekdays.includes(weekdayOf(date))) return false;
  const { pauses = [] } = subject;
  return !pauses.some(
    ({ startDate, endDate }) =>
      (startDate === null || startDate <= date) && (endDate === null || date <= endDate),
  );
}

/** The indexes of the dates on which it is taught; null where it is taught on all of them. */
export function taughtDays(subject: TaughtDays, dates: readonly LocalDate[]): number[] | null {
  const days = dates.flatMap((date, day) => (isTaughtOn(subject, date) ? [day] : []));
  return days.length === dates.length ? null : days;
}

/** Lessons that a week asks of a subject with these facts, on the days that are open for it. */
export function sessionsOf(
  { frequency, weekdays = [] }: Pick<SubjectFacts, 'frequency' | 'weekdays'>,
  week: { readonly schoolDays: number; readonly index: number },
): number {
  return sessionsPerWeek(frequency, { ...week, chosen: weekdays.length > 0 });
}
