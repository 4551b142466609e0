import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.js';

/**
 * True for a zone of the IANA database, such as `Europe/Lisbon`. An offset such as `+01:00` is no zone: it knows nothing of
 * summer time.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** The family's day at an instant: never the server's. */
export function todayIn(timeZone: string, instant: Date): LocalDate {
  return zoned(timeZone, instant).toPlainDate().toString();
}

/** Wall-clock minutes after midnight at an instant. */
export function minuteOfDayIn(timeZone: string, instant: Date): number {
  const { hour, minute } = zoned(timeZone, instant);
  return hour * 60 + minute;
}

/**
 * The instant of a wall-clock minute. Where clocks spring forward over it, the lesson begins as long after the gap
 * as it lay inside it (02:30 becomes 03:30); where they fall back, the first of the two is meant.
 */
export function instantOf(timeZone: string, date: LocalDate, minuteOfDay: number): Date {
  const time = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 };
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time);
  return new Date(
    local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds,
  );
}

function zoned(timeZone: string, instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
