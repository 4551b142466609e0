import { isTimeZone } from './time-zone';

/**
 * Calendar dates as the family means them: `YYYY-MM-DD`, with no instant and no zone attached. They are
 * computed on UTC midnights only because UTC has no daylight saving; nothing here reads a clock.
 */
export type PlainDate = string;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

function toUtc(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromUtc(instant: number): PlainDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** True for a date that exists (2026-02-30 does not). */
export function isPlainDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const instant = toUtc(text);
  return !Number.isNaN(instant) && fromUtc(instant) === text;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/** ISO weekday: 1 = Monday ... 7 = Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(toUtc(date)).getUTCDay() || 7;
}

/** The Monday of the week that holds this date. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** Whole years between a birth date and a day. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDate: PlainDate, today: PlainDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The date and the minute of the day that clocks on the wall show in a zone at an instant. */
export function wallClock(
  instant: Date,
  timeZone: string | undefined,
): { date: PlainDate; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '0';
  return {
    date: `${read('year')}-${read('month')}-${read('day')}`,
    minute: Number(read('hour')) * 60 + Number(read('minute')),
  };
}

/** "Today" is the family's day, not the browser's. Where the zone is not known, the browser's own has to do. */
export function todayIn(timeZone: string | undefined, now: Date): PlainDate {
  return wallClock(now, timeZone && isTimeZone(timeZone) ? timeZone : undefined).date;
}
