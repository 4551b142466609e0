import type { LocalDate } from '../../calendar/index.js';

/** Days on which a subject is not taught, both ends included; null is open: not before a day, or not after one. */
export interface Pause {
  readonly startDate: LocalDate | null;
  readonly endDate: LocalDate | null;
}

export interface Paused {
  /** Left out where it is taught all the time. */
  readonly pauses?: readonly Pause[];
}

/** The one answer to whether a subject is taught on a date. */
export function isTaughtOn({ pauses = [] }: Paused, date: LocalDate): boolean {
  return !pauses.some(
    ({ startDate, endDate }) =>
      (startDate === null || startDate <= date) && (endDate === null || date <= endDate),
  );
}

/** The indexes of the dates on which it is taught; null where a pause takes none of them. */
export function taughtDays(subject: Paused, dates: readonly LocalDate[]): number[] | null {
  const days = dates.flatMap((date, day) => (isTaughtOn(subject, date) ? [day] : []));
  return days.length === dates.length ? null : days;
}
