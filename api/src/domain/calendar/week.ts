import { addDays, datesBetween, type LocalDate, weekdayOf } from './local-date.js';

export const DAYS_PER_WEEK = 7;

/** The Monday on or before a day: every week of BrightPath begins there. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The seven days of the week that begins on `monday`. */
export function weekDates(monday: LocalDate): LocalDate[] {
  return datesBetween(monday, addDays(monday, DAYS_PER_WEEK - 1));
}

/** Mondays of all weeks that share a day with the range, both ends included. */
export function mondaysBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  if (last < first) return [];
  return datesBetween(mondayOf(first), last).filter((_, i) => i % DAYS_PER_WEEK === 0);
}
