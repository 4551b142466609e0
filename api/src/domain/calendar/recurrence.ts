import {
  addDays,
  epochDay,
  fromEpochDay,
  type LocalDate,
  type Weekday,
  weekdayOf,
} from './local-date.js';

export const RECURRENCES = ['once', 'daily', 'weekly', 'monthly'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** When something comes back. Dates only: the hours of an occurrence are wall-clock and the same each time. */
export interface RecurrenceRule {
  readonly recurrence: Recurrence;
  /** Used by `weekly`; empty means the weekday of `startDate`. */
  readonly weekdays: readonly Weekday[];
  readonly startDate: LocalDate;
  /** Last day it may occur; null goes on for ever. `once` occurs on `startDate` only. */
  readonly endDate: LocalDate | null;
  /** The day from which the rhythm counts; left out, or null, where that is `startDate`. */
  readonly rhythmStart?: LocalDate | null;
}

/**
 * The dates on which a rule occurs between two days, both included.
 * Monthly keeps the start's day of the month and, where a month is too short, takes its last day:
 * the 31st is 30 April and 28 (or 29) February, and 31 May again.
 */
export function occurrencesBetween(
  rule: RecurrenceRule,
  first: LocalDate,
  last: LocalDate,
): LocalDate[] {
  const from = rule.startDate > first ? rule.startDate : first;
  const to = rule.endDate !== null && rule.endDate < last ? rule.endDate : last;
  const dates: LocalDate[] = [];
  for (let day = epochDay(from); day <= epochDay(to); day++) {
    const date = fromEpochDay(day);
    if (matches(rule, date)) dates.push(date);
  }
  return dates;
}

export function occursOn(rule: RecurrenceRule, date: LocalDate): boolean {
  const { startDate, endDate } = rule;
  const isWithin = startDate <= date && (endDate === null || date <= endDate);
  return isWithin && matches(rule, date);
}

function matches(rule: RecurrenceRule, date: LocalDate): boolean {
  const rhythmStart = rule.rhythmStart ?? rule.startDate;
  switch (rule.recurrence) {
    case 'once':
      return date === rule.startDate;
    case 'daily':
      return true;
    case 'weekly':
      return rule.weekdays.length > 0
        ? rule.weekdays.includes(weekdayOf(date))
        : weekdayOf(date) === weekdayOf(rhythmStart);
    case 'monthly':
      return isMonthlyDay(rhythmStart, date);
  }
}

function isMonthlyDay(rhythmStart: LocalDate, date: LocalDate): boolean {
  const wanted = rhythmStart.slice(8);
  const day = date.slice(8);
  const isLastOfMonth = addDays(date, 1).slice(8) === '01';
  return day === wanted || (isLastOfMonth && day < wanted);
}
