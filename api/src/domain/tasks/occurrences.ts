import {
  addDays,
  type LocalDate,
  nextRecurringDates,
  type RecurringDates,
  recurringDatesBetween,
} from '../calendar/index.js';

/** Tasks of a rule are made so many days ahead. */
export const AHEAD_DAYS = 60;
/** `madeUntil` of a series of which nothing is to come. */
export const MADE_FOR_EVER: LocalDate = '9999-12-31';

/** A series, and how far its tasks are made. */
export interface Series extends RecurringDates {
  /** The day from which it pauses; null where it does not. */
  readonly pausedSince: LocalDate | null;
  /** The last day up to which its tasks are made; null before the first. */
  readonly madeUntil: LocalDate | null;
}

/** The days for which a series lacks its tasks, and the day up to which it has all afterwards. */
export interface Missing {
  readonly dates: readonly LocalDate[];
  readonly madeUntil: LocalDate;
}

/**
 * The days of a series for which tasks are to be made. They follow on what was made, however long ago that was, so that
 * nothing is left out after a standstill and nothing is made twice; a new series begins today at the earliest.
 */
export function missingOccurrences(series: Series, today: LocalDate): Missing {
  const { madeUntil, startDate, pausedSince } = series;
  const horizon = addDays(today, AHEAD_DAYS);
  const from = madeUntil === null ? later(startDate, today) : nextDay(madeUntil);
  const to = pausedSince === null ? horizon : earlier(horizon, addDays(pausedSince, -1));
  if (to < from) return { dates: [], madeUntil: madeUntil ?? addDays(from, -1) };
  const dates = recurringDatesBetween(series, from, to);
  const isOver = pausedSince === null && nextRecurringDates(series, nextDay(to), 1).length === 0;
  return { dates, madeUntil: isOver ? MADE_FOR_EVER : to };
}

/** A day of a series for which no task is made yet, and which turn it is. */
export interface ToCome {
  readonly date: LocalDate;
  readonly turn: number;
}

/** The days between two days, both included, for which tasks of a series are still to be made. */
export function occurrencesToCome(
  series: Series & { readonly madeCount: number },
  first: LocalDate,
  last: LocalDate,
): ToCome[] {
  const { madeUntil, madeCount, startDate, pausedSince } = series;
  if (pausedSince !== null) return [];
  const from = madeUntil === null ? startDate : nextDay(madeUntil);
  if (last < from) return [];
  return recurringDatesBetween(series, from, last)
    .map((date, i) => ({ date, turn: madeCount + i }))
    .filter(({ date }) => date >= first);
}

/** The child whose turn the next occurrence is; null where nobody takes turns. */
export function whoseTurn(rotationChildIds: readonly string[], madeCount: number): string | null {
  return rotationChildIds[madeCount % rotationChildIds.length] ?? null;
}

function nextDay(date: LocalDate): LocalDate {
  return date === MADE_FOR_EVER ? date : addDays(date, 1);
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
