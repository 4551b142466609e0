import { addDays, type LocalDate } from './local-date.js';
import { type WeeklyHours, hoursOn } from './weekly-hours.js';

/** Days on which nobody has school, both ends included. */
export interface Holiday {
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** What decides whether a day is a school day: the children's hours, and the family's holidays. */
export interface SchoolCalendar {
  readonly schoolHours: readonly WeeklyHours[];
  readonly holidays: readonly Holiday[];
}

/** Far enough to look past a year off; further, there is no next school day. */
const HORIZON_DAYS = 400;

export function holidayOn<H extends Holiday>(
  holidays: readonly H[],
  date: LocalDate,
): H | undefined {
  return holidays.find(({ startDate, endDate }) => startDate <= date && date <= endDate);
}

export function isSchoolDay(calendar: SchoolCalendar, date: LocalDate): boolean {
  return hoursOn(calendar.schoolHours, date).length > 0 && !holidayOn(calendar.holidays, date);
}

/** The first school day after a day, or null when there is none within 400 days. The one place that finds it. */
export function nextSchoolDay(calendar: SchoolCalendar, after: LocalDate): LocalDate | null {
  for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
    const date = addDays(after, ahead);
    if (isSchoolDay(calendar, date)) return date;
  }
  return null;
}
