import { addDays, type LocalDate } from './local-date.js';
import { type CalendarException, exceptionsOn, hoursOfException } from './exceptions.js';
import { merged, type Span, without } from './wall-clock.js';
import { type WeeklyHours, hoursOn } from './weekly-hours.js';

/** Days on which nobody has school, both ends included. */
export interface Holiday {
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** A child and the hours of its usual week. */
export interface Pupil {
  readonly id: string;
  readonly schoolHours: readonly WeeklyHours[];
}

/** What single dates hold that a usual week does not. */
export interface DatedFacts {
  readonly holidays: readonly Holiday[];
  readonly exceptions: readonly CalendarException[];
}

/** Far enough to look past a year off; further, there is no next school day. */
const HORIZON_DAYS = 400;

export function holidayOn<H extends Holiday>(
  holidays: readonly H[],
  date: LocalDate,
): H | undefined {
  return holidays.find(({ startDate, endDate }) => startDate <= date && date <= endDate);
}

/** The school hours of a child on a date, with extra time; none in holidays and on a day off. */
export function schoolHoursOn(facts: DatedFacts, pupil: Pupil, date: LocalDate): Span[] {
  const mine = exceptionsOn(facts.exceptions, date, pupil.id);
  if (holidayOn(facts.holidays, date) || mine.some(({ kind }) => kind === 'day-off')) return [];
  const extra = mine.filter(({ kind }) => kind === 'open').map(hoursOfException);
  return merged([...hoursOn(pupil.schoolHours, date), ...extra]);
}

/** The same hours; none where the child is ill or away throughout. */
export function attendedHoursOn(facts: DatedFacts, pupil: Pupil, date: LocalDate): Span[] {
  const hours = schoolHoursOn(facts, pupil, date);
  const absent = exceptionsOn(facts.exceptions, date, pupil.id)
    .filter(({ kind }) => kind === 'ill' || kind === 'away')
    .map(hoursOfException);
  return hours.some((span) => without(span, absent).length > 0) ? hours : [];
}

export function isSchoolDay(facts: DatedFacts, pupil: Pupil, date: LocalDate): boolean {
  return attendedHoursOn(facts, pupil, date).length > 0;
}

/**
 * The first day after another on which all of the children have school, or null when there is none within 400 days. The
 * one place that finds it.
 */
export function nextSchoolDay(
  facts: DatedFacts,
  pupils: readonly Pupil[],
  after: LocalDate,
): LocalDate | null {
  if (pupils.length === 0) return null;
  for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
    const date = addDays(after, ahead);
    if (pupils.every((pupil) => isSchoolDay(facts, pupil, date))) return date;
  }
  return null;
}
