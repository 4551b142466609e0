import {
  addDays,
  hoursChangedFrom,
  type LocalDate,
  type UsualHours,
  usualHoursOn,
  type WeeklyHours,
} from '../domain/calendar/index.js';
import type { FieldError } from '../http/index.js';

/** How far ahead a change of hours may lie. */
const MOST_DAYS_AHEAD = 730;

/** The hours after a change; the same ones where what is wanted holds on that day already. */
export function changedHours(
  before: readonly WeeklyHours[],
  { usual, validFrom }: { readonly usual: readonly UsualHours[]; readonly validFrom: LocalDate },
): WeeklyHours[] {
  return isSame(usualHoursOn(before, validFrom), usual)
    ? [...before]
    : hoursChangedFrom(before, validFrom, usual);
}

/** The errors of the first day of a change of hours. */
export function validFromErrors(validFrom: LocalDate | undefined, today: LocalDate): FieldError[] {
  const field = 'validFrom';
  if (validFrom === undefined) return [];
  if (validFrom < today) {
    const message = 'validFrom must not be in the past: what held then stays as it was';
    return [{ field, code: 'date.past', message }];
  }
  if (validFrom <= addDays(today, MOST_DAYS_AHEAD)) return [];
  const message = `validFrom must be within ${MOST_DAYS_AHEAD} days`;
  return [{ field, code: 'date.too-long', params: { days: MOST_DAYS_AHEAD }, message }];
}

function isSame(held: readonly UsualHours[], usual: readonly UsualHours[]): boolean {
  const textOf = (hours: readonly UsualHours[]): string =>
    hours.map(({ weekday, startTime, endTime }) => `${weekday} ${startTime} ${endTime}`).sort().join(); // prettier-ignore
  return textOf(held) === textOf(usual);
}
