import {
  hoursChangedFrom,
  type LocalDate,
  type UsualHours,
  usualHoursOn,
  type WeeklyHours,
} from '../domain/calendar/index.js';

/** The hours after a change; the same ones where what is wanted holds on that day already. */
export function changedHours(
  before: readonly WeeklyHours[],
  { usual, validFrom }: { readonly usual: readonly UsualHours[]; readonly validFrom: LocalDate },
): WeeklyHours[] {
  return isSame(usualHoursOn(before, validFrom), usual)
    ? [...before]
    : hoursChangedFrom(before, validFrom, usual);
}

function isSame(held: readonly UsualHours[], usual: readonly UsualHours[]): boolean {
  const textOf = (hours: readonly UsualHours[]): string =>
    hours.map(({ weekday, startTime, endTime }) => `${weekday} ${startTime} ${endTime}`).sort().join(); // prettier-ignore
  return textOf(held) === textOf(usual);
}
