import { addDays, mondayOf, weekdayOf } from '@/lib/plain-date';
import { minuteOf } from '@/lib/wall-time';

export interface SchoolHours {
  weekday: number;
  startTime: string;
  endTime: string;
}

export interface PlanRange {
  startDate: string;
  endDate: string;
}

/** What most families keep, until theirs is known. */
const USUAL_DAYS = [1, 2, 3, 4, 5];

function schoolWeekdays(hours: readonly SchoolHours[]): number[] {
  const days = [...new Set(hours.map((one) => one.weekday))].sort((a, b) => a - b);
  return days.length > 0 ? days : USUAL_DAYS;
}

/** The week after this one, from its first school day to its last. */
export function nextSchoolWeek(today: string, hours: readonly SchoolHours[]): PlanRange {
  const monday = addDays(mondayOf(today), 7);
  const days = schoolWeekdays(hours);
  return { startDate: monday, endDate: addDays(monday, (days.at(-1) ?? 5) - 1) };
}

/**
 * What is left of this week, from today while school is still open today, else from tomorrow; null when the
 * week's school days are over. `minute` is the minute of the family's day.
 */
export function restOfSchoolWeek(
  now: { today: string; minute: number },
  hours: readonly SchoolHours[],
): PlanRange | null {
  const days = schoolWeekdays(hours);
  const weekday = weekdayOf(now.today);
  const closing = hours
    .filter((one) => one.weekday === weekday)
    .map((one) => minuteOf(one.endTime));
  const closed = closing.length > 0 && Math.max(...closing) <= now.minute;
  const from = closed ? weekday + 1 : weekday;
  const last = days.at(-1) ?? 5;
  if (from > last) return null;
  const monday = mondayOf(now.today);
  return { startDate: addDays(monday, from - 1), endDate: addDays(monday, last - 1) };
}

/** This week while any of its school time is left, else the next. */
export function suggestedRange(
  now: { today: string; minute: number },
  hours: readonly SchoolHours[],
): PlanRange {
  return restOfSchoolWeek(now, hours) ?? nextSchoolWeek(now.today, hours);
}
