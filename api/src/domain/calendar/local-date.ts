/** A day on the calendar with no zone and no clock: `YYYY-MM-DD`. Texts compare in the order of days. */
export type LocalDate = string;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_MS = 86_400_000;
/** The calendar repeats after 400 years; years are counted from March here, so that a leap day is the last of its year. */
const YEARS_PER_ERA = 400;
const DAYS_PER_ERA = 146_097;
const DAYS_PER_YEAR = 365;
/** 1970-01-01 in days since 0000-03-01. */
const EPOCH = 719_468;
/** Before each month, in a year that begins with March. */
const DAYS_BEFORE = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;

/** True for a day that exists: `2026-02-29` does not. */
export function isLocalDate(text: string): boolean {
  return dayNumber(text) !== null;
}

/** Days since 1970-01-01, so that differences and weekdays are whole-number arithmetic. */
export function epochDay(date: LocalDate): number {
  const day = dayNumber(date);
  if (day === null) throw new RangeError(`date must be a day as YYYY-MM-DD, got "${date}"`);
  return day;
}

/** Null for a text that is no day. Without a `Date`, because every step of a plan asks it of its dates. */
function dayNumber(text: string): number | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  const yearFromMarch = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(yearFromMarch / 4) - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / YEARS_PER_ERA); // prettier-ignore
  return yearFromMarch * DAYS_PER_YEAR + leapDays + DAYS_BEFORE[month - 1]! + day - 1 - EPOCH;
}

/** The number that these characters write, or -1. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = 48;

function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function fromEpochDay(day: number): LocalDate {
  const sinceStart = Math.floor(day) + EPOCH;
  const era = Math.floor(sinceStart / DAYS_PER_ERA);
  const dayOfEra = sinceStart - era * DAYS_PER_ERA;
  // Without the leap days before it: each 4 years have one more day, each 100 one less, and the 400 one more.
  const withoutLeapDays = dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096); // prettier-ignore
  const yearOfEra = Math.floor(withoutLeapDays / DAYS_PER_YEAR);
  const dayOfYear = dayOfEra - (yearOfEra * DAYS_PER_YEAR + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)); // prettier-ignore
  // From March on, five months in a row always have 153 days.
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) return new Date(day * DAY_MS).toISOString().slice(0, 10);
  const dayOfMonth = dayOfYear - DAYS_BEFORE[month - 1]! + 1;
  return `${String(year).padStart(4, '0')}-${TWO[month]}-${TWO[dayOfMonth]}`;
}

/** 0 to 31 in two digits. */
const TWO = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

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
