import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from './local-date.js';

/**
 * Days that come back. An occurrence is a day of the family's calendar: its hour is wall-clock and added afterwards
 * (`instantOf`), so that neither summer time nor another zone ever moves it to another day.
 */
export interface RecurringDates {
  /** The value of an RRULE of RFC 5545, such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=FR`; RFC 7529's SKIP is understood. */
  readonly rule: string;
  /** DTSTART: where the rule is counted from. It is an occurrence only where the rule says so. */
  readonly startDate: LocalDate;
  /** EXDATE: days on which it does not happen. */
  readonly exceptDates?: readonly LocalDate[];
}

/** What is wrong with a rule. */
export type RuleFault =
  'rule.too-long' | 'rule.unreadable' | 'rule.more-than-daily' | 'rule.too-many' | 'rule.never';

/** Characters of a rule, occurrences that it may count, and how often in a row it may pass over its own period. */
export const RULE_LIMITS = {
  characters: 500,
  count: 5000,
  interval: 1000,
  idlePeriods: 1500,
} as const;

const KNOWN_PARTS =
  /^(FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST|RSCALE|SKIP)=/;
const CHARACTERS = /^[A-Z0-9=;,+-]+$/;
const TIME_PARTS = /(^|;)BY(HOUR|MINUTE|SECOND)=/;
const DAY_FREQUENCIES: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** The fault of a rule that somebody wrote; null where it can be kept. A rule that is kept occurs at least once. */
export function ruleFault(rule: string, startDate: LocalDate): RuleFault | null {
  if (rule.length > RULE_LIMITS.characters) return 'rule.too-long';
  if (TIME_PARTS.test(rule)) return 'rule.more-than-daily';
  const isKnown = CHARACTERS.test(rule) && rule.split(';').every((part) => KNOWN_PARTS.test(part));
  if (!isKnown) return 'rule.unreadable';
  let read: RRuleTemporal;
  try {
    read = readRule({ rule, startDate });
  } catch {
    return 'rule.unreadable';
  }
  const { freq, count, interval = 1 } = read.options();
  if (!DAY_FREQUENCIES.includes(freq)) return 'rule.more-than-daily';
  if ((count ?? 0) > RULE_LIMITS.count || interval > RULE_LIMITS.interval) return 'rule.too-many';
  return occursAtAll(read, startDate) ? null : 'rule.never';
}

/** The days on which it happens between two days, both included, in order. */
export function recurringDatesBetween(
  dates: RecurringDates,
  first: LocalDate,
  last: LocalDate,
): LocalDate[] {
  if (last < first) return [];
  return readRule(dates).between(midnight(first), midnight(last), true).map(dateOf);
}

/** The first days on which it happens, beginning with a day: at most so many, fewer where it ends before. */
export function nextRecurringDates(
  dates: RecurringDates,
  from: LocalDate,
  most: number,
): LocalDate[] {
  const rule = readRule(dates);
  const found: LocalDate[] = [];
  let next = rule.next(midnight(from), true);
  while (next && found.length < most) {
    found.push(dateOf(next));
    next = rule.next(next);
  }
  return found;
}

/**
 * The two halves of "this one and all later": what happened before a day, and what goes on from the first occurrence on
 * or after it, with what is left of a count. A half in which nothing happens is null.
 */
export function splitAt(
  dates: RecurringDates,
  date: LocalDate,
): { readonly before: RecurringDates | null; readonly after: RecurringDates | null } {
  const rule = readRule({ ...dates, exceptDates: [] });
  const { count, until } = rule.options();
  const passed = count === undefined ? 0 : occurrencesBefore(rule, date);
  const lastBefore = rule.previous(midnight(date));
  const next = rule.next(midnight(date), true);
  const isBefore = (day: LocalDate) => day < date;

  const ending =
    count === undefined ? { until: earlier(until, addDays(date, -1)) } : { count: passed };
  const before = {
    ...dates,
    rule: ruleText(rule.with(ending)),
    ...exceptions(dates, isBefore),
  };
  const after = next && {
    ...dates,
    rule: ruleText(count === undefined ? rule : rule.with({ count: count - passed })),
    startDate: dateOf(next),
    ...exceptions(dates, (day) => !isBefore(day)),
  };
  return { before: lastBefore && before, after };
}

function earlier(
  until: { toString(): string } | undefined,
  date: LocalDate,
): Temporal.ZonedDateTime {
  return midnight(until && dateOf(until) < date ? dateOf(until) : date);
}

function exceptions(
  { exceptDates }: RecurringDates,
  keeps: (day: LocalDate) => boolean,
): Pick<RecurringDates, 'exceptDates'> {
  return exceptDates ? { exceptDates: exceptDates.filter(keeps) } : {};
}

function occurrencesBefore(rule: RRuleTemporal, date: LocalDate): number {
  let passed = 0;
  rule.all((occurrence) => {
    const isBefore = dateOf(occurrence) < date;
    if (isBefore) passed++;
    return isBefore;
  });
  return passed;
}

/** A rule that never occurs is walked through for as many periods as the limit says, and then given up. */
function occursAtAll(rule: RRuleTemporal, startDate: LocalDate): boolean {
  try {
    return rule.next(midnight(startDate), true) !== null;
  } catch {
    return false;
  }
}

function readRule({ rule, startDate, exceptDates = [] }: RecurringDates): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: `DTSTART:${startDate.replaceAll('-', '')}T000000Z\nRRULE:${untilOfDay(rule)}`,
    exDate: exceptDates.map(midnight),
    strict: true,
    maxIterations: RULE_LIMITS.idlePeriods,
  });
}

/** Occurrences are reckoned at midnight in UTC, and UNTIL must be of the same kind: its day alone counts. */
function untilOfDay(rule: string): string {
  return rule.replace(/UNTIL=(\d{8})(T\d{6}Z?)?/, 'UNTIL=$1T000000Z');
}

/** The rule as it is kept: UNTIL is a day. */
function ruleText(rule: RRuleTemporal): string {
  const line =
    rule
      .toString()
      .split('\n')
      .find((part) => part.startsWith('RRULE:')) ?? '';
  return line.slice('RRULE:'.length).replace(/UNTIL=(\d{8})T\d{6}Z/, 'UNTIL=$1');
}

function midnight(date: LocalDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

function dateOf(occurrence: { toString(): string }): LocalDate {
  return occurrence.toString().slice(0, 10);
}
