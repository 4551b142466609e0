import {
  addDays,
  type DatedFacts,
  DAYS_PER_WEEK,
  isSchoolDay,
  type LocalDate,
  type Pupil,
  weekDates,
} from '../calendar/index.js';

/** What decides on which days a family has school. */
export interface SchoolCalendar extends DatedFacts {
  readonly pupils: readonly Pupil[];
}

/** The last day of a week on which the family has school, or null for a week off. */
export function lastSchoolDay(calendar: SchoolCalendar, monday: LocalDate): LocalDate | null {
  const isForSome = (date: LocalDate): boolean =>
    calendar.pupils.some((pupil) => isSchoolDay(calendar, pupil, date));
  return weekDates(monday).findLast(isForSome) ?? null;
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
