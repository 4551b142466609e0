import { addDays, type PlainDate, weekdayOf } from '@/lib/plain-date';
import { type Weekday, weekdays as allWeekdays } from '@/lib/weekdays';

/** `last` stands for the last one of a month. */
export const ordinals = ['1', '2', '3', '4', 'last'] as const;
export type Ordinal = (typeof ordinals)[number];

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** When a task comes back, as the form holds it. Weekdays are ISO: 1 = Monday. */
export interface Repeat {
  readonly unit: Unit;
  /** Every so many days, weeks, months or years. */
  readonly interval: number;
  /** Of a week; where there are none, the weekday of the first day. */
  readonly weekdays: readonly Weekday[];
  /** Of a month: its day, -1 for the last one; or a weekday of it. */
  readonly monthBy: 'date' | 'weekday';
  readonly monthDay: number;
  readonly ordinal: Ordinal;
  readonly weekday: Weekday;
  /** What a month without that day does: it has none, or its last day stands in. */
  readonly shortMonths: 'none' | 'last-day';
  readonly ends: 'never' | 'until' | 'count';
  readonly until: PlainDate;
  readonly count: number;
}

const FREQUENCIES = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** Every month has as many days. */
const SHORTEST_MONTH = 28;

/** What repeats from a day on, with the answers that this day suggests. */
export function repeatFrom(startDate: PlainDate, unit: Unit = 'week'): Repeat {
  const day = Number(startDate.slice(8));
  const weekday = weekdayOf(startDate) as Weekday;
  return {
    unit,
    interval: 1,
    weekdays: unit === 'week' ? [weekday] : [],
    monthBy: 'date',
    monthDay: day,
    ordinal: ordinals[Math.min(4, Math.ceil(day / 7)) - 1] ?? '1',
    weekday,
    shortMonths: 'none',
    ends: 'never',
    until: '',
    count: 10,
  };
}

/** Whether some months lack the day. */
export function mayLackDay({ unit, monthBy, monthDay }: Repeat): boolean {
  return unit === 'month' && monthBy === 'date' && monthDay > SHORTEST_MONTH;
}

/** The value of an RRULE of RFC 5545; with RFC 7529's SKIP where the last day of a short month stands in. */
export function toRule(repeat: Repeat): string {
  const { unit, interval, ends, until, count } = repeat;
  const skips = mayLackDay(repeat) && repeat.shortMonths === 'last-day';
  return [
    skips && 'RSCALE=GREGORIAN',
    `FREQ=${FREQUENCIES[unit]}`,
    interval > 1 && `INTERVAL=${interval}`,
    ...daysOf(repeat),
    skips && 'SKIP=BACKWARD',
    ends === 'until' && `UNTIL=${until.replaceAll('-', '')}`,
    ends === 'count' && `COUNT=${count}`,
  ]
    .filter(Boolean)
    .join(';');
}

function daysOf({ unit, weekdays, monthBy, monthDay, ordinal, weekday }: Repeat): string[] {
  if (unit === 'week' && weekdays.length > 0)
    return [`BYDAY=${weekdays.map((day) => DAYS[day - 1]).join(',')}`];
  if (unit !== 'month') return [];
  if (monthBy === 'date') return [`BYMONTHDAY=${monthDay}`];
  return [`BYDAY=${ordinal === 'last' ? -1 : ordinal}${DAYS[weekday - 1]}`];
}

/** The form of a rule; null for one that says what the form has no fields for, such as two days of a month. */
export function fromRule(rule: string, startDate: PlainDate): Repeat | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const frequency = take('FREQ');
  const unit = units.find((each) => FREQUENCIES[each] === frequency);
  if (!unit) return null;
  const interval = Number(take('INTERVAL') ?? 1);
  const days = daysFrom(unit, take('BYDAY'), take('BYMONTHDAY'));
  const skip = take('SKIP');
  if (take('RSCALE') !== undefined && skip === undefined) return null;
  const until = take('UNTIL')?.slice(0, 8);
  const count = take('COUNT');
  const isMonday = (take('WKST') ?? 'MO') === 'MO';
  if (!days || !isMonday || parts.size > 0 || !Number.isInteger(interval)) return null;
  if (skip !== undefined && skip !== 'BACKWARD') return null;
  return {
    ...repeatFrom(startDate, unit),
    weekdays: [],
    ...days,
    ...(unit === 'month' && !('monthBy' in days) && { monthDay: Number(startDate.slice(8)) }),
    interval,
    shortMonths: skip === 'BACKWARD' ? 'last-day' : 'none',
    ...(until && {
      ends: 'until',
      until: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`,
    }),
    ...(count && { ends: 'count', count: Number(count) }),
  };
}

/** Null where the days are said in a way that the form has no fields for. */
function daysFrom(unit: Unit, byDay?: string, byMonthDay?: string): Partial<Repeat> | null {
  if (byDay !== undefined && byMonthDay !== undefined) return null;
  if (byMonthDay !== undefined)
    return unit === 'month' && /^(-1|[1-9]|[12]\d|3[01])$/.test(byMonthDay)
      ? { monthBy: 'date', monthDay: Number(byMonthDay) }
      : null;
  if (byDay === undefined) return {};
  if (unit === 'week') {
    const said = byDay.split(',').map((day) => (DAYS as readonly string[]).indexOf(day) + 1);
    return said.includes(0) ? null : { weekdays: allWeekdays.filter((day) => said.includes(day)) };
  }
  const [, ordinal, day] = /^(-1|[1-4])([A-Z]{2})$/.exec(byDay) ?? [];
  const weekday = (DAYS as readonly string[]).indexOf(day ?? '') + 1;
  if (unit !== 'month' || weekday === 0) return null;
  return {
    monthBy: 'weekday',
    ordinal: ordinals.find((each) => each === ordinal) ?? 'last',
    weekday: weekday as Weekday,
  };
}

/**
 * The day from which a rule is counted, where somebody wants it from a day on: "every second Friday" begins with the
 * first Friday, whichever week it is in.
 */
export function startOf({ unit, weekdays }: Repeat, from: PlainDate): PlainDate {
  if (unit !== 'week' || weekdays.length === 0) return from;
  const ahead = allWeekdays.find((day) =>
    weekdays.includes(weekdayOf(addDays(from, day - 1)) as Weekday),
  );
  return addDays(from, (ahead ?? 1) - 1);
}
