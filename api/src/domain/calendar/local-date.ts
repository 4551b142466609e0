/** A day on the calendar with no zone and no clock: `YYYY-MM-DD`. Texts compare in the order of days. */
export type LocalDate = string;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_MS = 86_400_000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists: `2026-02-29` does not. */
export function isLocalDate(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(Number(text.slice(0, 4)), month)
  );
}

/** Without a `Date`, because every step of a plan asks it of its dates. */
function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, so that differences and weekdays are whole-number arithmetic. */
export function epochDay(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`date must be a day as YYYY-MM-DD, got "${date}"`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function fromEpochDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday, ISO weekday 4.
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Every day from the first to the last, both included; empty when the last is earlier. */
export function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const start = epochDay(first);
  const count = Math.max(0, epochDay(last) - start + 1);
  return Array.from({ length: count }, (_, i) => fromEpochDay(start + i));
}

/** Age in whole years on a day; a child born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
