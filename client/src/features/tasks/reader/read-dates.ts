import { casual, GB, type ParsedResult } from 'chrono-node/en';
import { addDays, daysBetween, isPlainDate, type PlainDate } from '@/lib/plain-date';
import { timeOf, type WallTime } from '@/lib/wall-time';
import { type Span, withWordBefore } from './spans';

/** The family's day and minute. */
export interface Now {
  readonly date: PlainDate;
  readonly minute: number;
}

/** A date, a time or both, as somebody wrote them. */
export interface ReadDate extends Span {
  readonly date: PlainDate | null;
  readonly time: WallTime | null;
  /** From the time on, where a later one was said as well ("9 to 10:30"). */
  readonly minutes: number | null;
  /** Whether it is the last day of what comes back. */
  readonly isUntil: boolean;
}

type Components = ParsedResult['start'];

const WORDS_BEFORE =
  /(^|\s)(?:due\s+)?(?:by|on|at|from|until|till|before|due|starting(?:\s+(?:on|from))?|beginning(?:\s+on)?)\s+$/iu;
/** "in March", but "hand in tomorrow". */
const IN_BEFORE = /(^|\s)in\s+$/iu;
const UNTIL = /^(?:until|till)\s/iu;
/** Words that are dates only where something beside them says so: "sun cream", "sat", "march for life". */
const SHORT_DAY = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?$/iu;
const SPOKEN_TIME = /:|\d\s*[ap]\.?m\b|\bat\s|noon|midnight|o.clock|^from\s/iu;
const NO_DATE = /\blast\b|^(?:(?:just\s+)?now|this\s+(?:second|minute|moment))$/iu;
/** Two digits alone may be anything. */
const SAID_YEAR = /\d{4}|[/.'’-]\d\d/u;
const SAID_PAST = /yesterday|\bago\b/iu;
/** Only here the order of day and month is in question. */
const SLASHED = /\d\s*[/.-]\s*\d/u;
const HOUR = 60;

/** "the 15th", "on the 31st": the next month that has it. */
const DAY_OF_MONTH =
  /(?<![\w-])(?:(?:due\s+)?(?:by|on|from|until|till|before|due|starting)\s+)the\s+(\d{1,2})(?:st|nd|rd|th)(?![\w-])|(?<![\w-])the\s+(\d{1,2})(?:st|nd|rd|th)\s*$/iu;
const AFTER_TOMORROW = /(?<![\w-])(?:the\s+)?day\s+after\s+tomorrow(?![\w-])/iu;

/** The library looks for it in the next year alone, which most often has none. */
const LEAP_DAY =
  /(?<![\w-])(?:29(?:th)?(?:\s+of)?\s+feb(?:ruary)?|feb(?:ruary)?\s+(?:the\s+)?29(?:th)?)(?![\w-]|,?\s+\d{4})/iu;

/**
 * The dates and times of a text. The library is told the family's day and minute and answers in days of the
 * calendar: the clock and zone of the device are in none of it.
 */
export function readDates(text: string, now: Now, isDayFirst: boolean): ReadDate[] {
  const own = [afterTomorrow(text, now), leapDay(text, now), dayOfMonth(text, now)].filter(
    (one) => one !== null,
  );
  const rest = own.reduce(
    (left, { from, to }) => left.slice(0, from) + ','.repeat(to - from) + left.slice(to),
    text,
  );
  const [year = 0, month = 0, day = 0] = now.date.split('-').map(Number);
  const instant = new Date(year, month - 1, day, Math.floor(now.minute / HOUR), now.minute % HOUR);
  const reader = isDayFirst && SLASHED.test(rest) ? GB : casual;
  const found = reader
    .parse(rest, instant, { forwardDate: true })
    .flatMap((result) => fromResult(text, result, now) ?? []);
  return [...own, ...found];
}

/** The library may begin or end in the middle of a word or number; what begins there is no date. */
function wholeWords(text: string, { from, to }: Span): Span | null {
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  if (isWord(from - 1) && isWord(from)) return null;
  let end = to;
  while (end > from && isWord(end - 1) && isWord(end)) end -= 1;
  return { from, to: end };
}

function fromResult(text: string, result: ParsedResult, now: Now): ReadDate | null {
  const said = result.text.trim();
  if (NO_DATE.test(said)) return null;
  const { start, end } = result;
  const bare = wholeWords(text, {
    from: result.index,
    to: result.index + result.text.length,
  });
  if (!bare) return null;
  const isMonthAlone =
    start.isCertain('month') && !start.isCertain('day') && !start.isCertain('year');
  const span = withWordBefore(
    text,
    isMonthAlone ? withWordBefore(text, bare, IN_BEFORE) : bare,
    WORDS_BEFORE,
  );
  const hasWordBefore = span.from < bare.from || /^(?:on|at|by|in|this|next)\s/iu.test(said);
  const hasTime = start.isCertain('hour');
  if (isMonthAlone && !hasWordBefore) return null;
  // Day first, "July 18" is read as the year.
  const isYearAlone = start.isCertain('year') && !start.isCertain('day') && !/\d{4}/u.test(said);
  if (isYearAlone) return null;
  const isAtEnd = text.slice(bare.to).trim() === '';
  if (SHORT_DAY.test(said) && !hasWordBefore && !isAtEnd) return null;
  const hasDate = (['day', 'weekday', 'month'] as const).some((part) => start.isCertain(part));
  if (!hasDate && !(hasTime && SPOKEN_TIME.test(text.slice(span.from, span.to)))) return null;

  const from = hasTime ? minuteOfDay(start, said) : null;
  const to = hasTime && end?.isCertain('hour') ? minuteOfDay(end, said) : null;
  const date = hasDate ? notBefore(dateOf(start), { said, start, now }) : null;
  if (date !== null && !isPlainDate(date)) return null;
  return {
    ...span,
    date,
    time: from === null ? null : timeOf(from),
    minutes: from !== null && to !== null && to > from ? to - from : null,
    isUntil: UNTIL.test(text.slice(span.from, bare.from)),
  };
}

function dateOf(parts: Components): PlainDate {
  const pad = (part: 'year' | 'month' | 'day', width: number): string =>
    String(parts.get(part) ?? 0).padStart(width, '0');
  return `${pad('year', 4)}-${pad('month', 2)}-${pad('day', 2)}`;
}

/** Nobody writes down a task for four in the morning: from one to six it is the afternoon, unless it says otherwise. */
function minuteOfDay(parts: Components, said: string): number {
  const hour = parts.get('hour') ?? 0;
  const isAfternoon =
    hour >= 1 && hour <= 6 && !parts.isCertain('meridiem') && !/(?<!\d)0\d/u.test(said);
  return ((isAfternoon ? hour + 12 : hour) % 24) * HOUR + (parts.get('minute') ?? 0);
}

/** A date before today only where that was said: a year that is over, or "yesterday". */
function notBefore(
  date: PlainDate,
  { said, start, now }: { said: string; start: Components; now: Now },
): PlainDate {
  if (!isPlainDate(date) || date >= now.date) return date;
  if ((start.isCertain('year') && SAID_YEAR.test(said)) || SAID_PAST.test(said)) return date;
  if (start.isCertain('weekday')) return addDays(date, 7 * Math.ceil(daysBetween(date, now.date) / 7)); // prettier-ignore
  const nextYear = `${Number(now.date.slice(0, 4)) + 1}${date.slice(4)}`;
  const thisYear = `${now.date.slice(0, 4)}${date.slice(4)}`;
  return thisYear >= now.date ? thisYear : nextYear;
}

function afterTomorrow(text: string, now: Now): ReadDate | null {
  const found = AFTER_TOMORROW.exec(text);
  return found && wholeDay(text, found, addDays(now.date, 2));
}

function leapDay(text: string, now: Now): ReadDate | null {
  const found = LEAP_DAY.exec(text);
  if (!found) return null;
  let year = Number(now.date.slice(0, 4));
  while (!isPlainDate(`${year}-02-29`) || `${year}-02-29` < now.date) year += 1;
  return wholeDay(text, found, `${year}-02-29`);
}

function wholeDay(text: string, found: RegExpExecArray, date: PlainDate): ReadDate {
  const bare = { from: found.index, to: found.index + found[0].length };
  const span = withWordBefore(text, bare, WORDS_BEFORE);
  return { ...span, date, time: null, minutes: null, isUntil: UNTIL.test(text.slice(span.from)) };
}

function dayOfMonth(text: string, now: Now): ReadDate | null {
  const found = DAY_OF_MONTH.exec(text);
  const day = Number(found?.[1] ?? found?.[2]);
  if (!found || day < 1 || day > 31) return null;
  let date = now.date;
  while (Number(date.slice(8)) !== day) date = addDays(date, 1);
  const span = { from: found.index, to: found.index + found[0].trimEnd().length };
  return { ...span, date, time: null, minutes: null, isUntil: UNTIL.test(found[0]) };
}
