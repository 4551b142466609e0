import type { LocalDate } from './local-date.js';
import { MINUTES_PER_DAY, type Span } from './wall-clock.js';

/**
 * What single dates may hold that a usual week does not. `ill`, `away`: people who take no part. `day-off`: no lessons.
 * `visitor`, `taken`: time that is taken. `open`: time beyond the usual hours.
 */
export const EXCEPTION_KINDS = ['ill', 'away', 'day-off', 'visitor', 'taken', 'open'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** A fact about single dates, both ends included. */
export interface CalendarException {
  readonly id: string;
  readonly kind: ExceptionKind;
  readonly title: string | null;
  /** True where it concerns everybody; no child and no adult is named then. */
  readonly forFamily: boolean;
  readonly childIds: readonly string[];
  readonly parentIds: readonly string[];
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  /** The hours of each of the days; null, both, for whole days. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
}

/** Those that hold on a date and concern a child or an adult. */
export function exceptionsOn<E extends CalendarException>(
  exceptions: readonly E[],
  date: LocalDate,
  personId: string,
): E[] {
  return exceptions.filter(
    (exception) => holdsOn(exception, date) && concerns(exception, personId),
  );
}

export function holdsOn({ startDate, endDate }: CalendarException, date: LocalDate): boolean {
  return startDate <= date && date <= endDate;
}

export function concerns(
  { forFamily, childIds, parentIds }: CalendarException,
  personId: string,
): boolean {
  return forFamily || childIds.includes(personId) || parentIds.includes(personId);
}

/** The hours of each of its days. */
export function hoursOfException({ startMinute, endMinute }: CalendarException): Span {
  return { from: startMinute ?? 0, to: endMinute ?? MINUTES_PER_DAY };
}
