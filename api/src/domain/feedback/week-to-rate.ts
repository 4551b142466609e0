import {
  addDays,
  DAYS_PER_WEEK,
  isSchoolDay,
  type LocalDate,
  type SchoolCalendar,
  weekDates,
} from '../calendar/index.js';

/** The last day of a week on which the family has school, or null for a week off. */
export function lastSchoolDay(calendar: SchoolCalendar, monday: LocalDate): LocalDate | null {
  return weekDates(monday).findLast((date) => isSchoolDay(calendar, date)) ?? null;
}

/**
 * Whether this is the time to ask how a week was: from its last school day to the end of the week after. Earlier
 * nobody can tell; later nobody remembers. A week off is never asked about.
 */
export function isTimeToAsk(
  calendar: SchoolCalendar,
  monday: LocalDate,
  today: LocalDate,
): boolean {
  const first = lastSchoolDay(calendar, monday);
  const last = addDays(monday, 2 * DAYS_PER_WEEK - 1);
  return first !== null && first <= today && today <= last;
}
