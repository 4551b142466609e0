import { type PlainDate, mondayOf, addDays } from './plain-date';
import { minuteOf, type WallTime } from './wall-time';

/**
 * Dates and times in the words of the reader's own locale. Plain dates and wall times already are in the
 * family's zone, so they are formatted as UTC: the browser's own zone must not shift them.
 */
export interface DateText {
  /** "Mon" */
  weekdayShort(date: PlainDate): string;
  /** "Monday" */
  weekday(date: PlainDate): string;
  /** "23" */
  dayOfMonth(date: PlainDate): string;
  /** "November 23" */
  dayAndMonth(date: PlainDate): string;
  /** "Monday, November 23" */
  fullDay(date: PlainDate): string;
  /** "Mon, Nov 23" */
  shortDay(date: PlainDate): string;
  /** "November 23 – 27" */
  range(from: PlainDate, to: PlainDate): string;
  /** "8:30 AM" or "08:30" */
  time(time: WallTime): string;
  /** "8:30 – 9:15 AM" */
  timeRange(from: WallTime, to: WallTime): string;
  /** "8 AM" or "08:00", for the margin of a grid */
  hour(minute: number): string;
  /** "Ella and Noah" */
  list(words: readonly string[]): string;
  /** The seven weekdays' names, Monday first. */
  weekdays(): string[];
}

const at = (date: PlainDate, time: WallTime = '00:00'): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) + minuteOf(time) * 60_000);

/** Any day serves for times alone. */
const SOME_DAY = '2026-01-05';

function build(locale: string | undefined): DateText {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const weekdayShort = format({ weekday: 'short' });
  const weekday = format({ weekday: 'long' });
  const dayOfMonth = format({ day: 'numeric' });
  const dayAndMonth = format({ day: 'numeric', month: 'long' });
  const fullDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const twelveHours = time.resolvedOptions().hour12 === true;
  const hour = format(twelveHours ? { hour: 'numeric' } : { hour: '2-digit', minute: '2-digit' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    weekdayShort: (date) => weekdayShort.format(at(date)),
    weekday: (date) => weekday.format(at(date)),
    dayOfMonth: (date) => dayOfMonth.format(at(date)),
    dayAndMonth: (date) => dayAndMonth.format(at(date)),
    fullDay: (date) => fullDay.format(at(date)),
    shortDay: (date) => shortDay.format(at(date)),
    range: (from, to) => dayAndMonth.formatRange(at(from), at(to)),
    time: (value) => time.format(at(SOME_DAY, value)),
    timeRange: (from, to) => time.formatRange(at(SOME_DAY, from), at(SOME_DAY, to)),
    hour: (minute) => hour.format(new Date(at(SOME_DAY).getTime() + minute * 60_000)),
    list: (words) => list.format(words),
    weekdays: () =>
      Array.from({ length: 7 }, (_, index) =>
        weekday.format(at(addDays(mondayOf(SOME_DAY), index))),
      ),
  };
}

const built = new Map<string, DateText>();

/** Formatters for a BCP 47 locale; without one, for the browser's. Made once per locale. */
export function dateText(locale?: string): DateText {
  const key = locale ?? '';
  const known = built.get(key);
  if (known) return known;
  const made = build(locale);
  built.set(key, made);
  return made;
}
