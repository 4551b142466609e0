import { addDays, type LocalDate, type Weekday, weekdayOf } from './local-date.js';
import { merged, minuteOf, type Span, type WallClock } from './wall-clock.js';

/** One stretch of a typical week: a child's school hours, or the hours in which a parent is free. */
export interface UsualHours {
  readonly weekday: Weekday;
  readonly startTime: WallClock;
  readonly endTime: WallClock;
}

/** A stretch of a typical week, and the days between which it is true of the family. */
export interface WeeklyHours extends UsualHours {
  /** The first day; left out where it was so from the beginning. */
  readonly validFrom?: LocalDate;
  /** The last day; left out where no end is known. */
  readonly validUntil?: LocalDate;
}

/** A change of hours that lies ahead. */
export interface ComingHours {
  /** The first day on which they hold. */
  readonly validFrom: LocalDate;
  readonly hours: readonly UsualHours[];
}

/** The stretches that hold on a date, in order, as minutes of the day. */
export function hoursOn(hours: readonly WeeklyHours[], date: LocalDate): Span[] {
  const weekday = weekdayOf(date);
  const mine = hours.filter((stretch) => stretch.weekday === weekday && isValidOn(stretch, date));
  return merged(
    mine.map(({ startTime, endTime }) => ({ from: minuteOf(startTime), to: minuteOf(endTime) })),
  );
}

/** The typical week as it is on a date, without the days between which it holds. */
export function usualHoursOn(hours: readonly WeeklyHours[], date: LocalDate): UsualHours[] {
  return hours
    .filter((stretch) => isValidOn(stretch, date))
    .map(({ weekday, startTime, endTime }) => ({ weekday, startTime, endTime }));
}

/** The changes after a date, the nearest first. */
export function comingHours(hours: readonly WeeklyHours[], after: LocalDate): ComingHours[] {
  return changesAfter(hours, after).map((validFrom) => ({
    validFrom,
    hours: usualHoursOn(hours, validFrom),
  }));
}

/**
 * The hours when the typical week becomes another one on a date. It holds until the next change that was known already;
 * what held on the days before, and what will hold after that change, stays as it was.
 */
export function hoursChangedFrom(
  hours: readonly WeeklyHours[],
  validFrom: LocalDate,
  usual: readonly UsualHours[],
): WeeklyHours[] {
  const next = changesAfter(hours, validFrom)[0];
  const before = hours.flatMap((stretch) => clipped(stretch, { validUntil: addDays(validFrom, -1) })); // prettier-ignore
  const after = next === undefined ? [] : hours.flatMap((stretch) => clipped(stretch, { validFrom: next })); // prettier-ignore
  const between = usual.map((stretch) => ({
    ...stretch,
    validFrom,
    ...(next !== undefined && { validUntil: addDays(next, -1) }),
  }));
  return [...before, ...between, ...after].reduce<WeeklyHours[]>(joined, []);
}

export function isValidOn(
  { validFrom, validUntil }: Pick<WeeklyHours, 'validFrom' | 'validUntil'>,
  date: LocalDate,
): boolean {
  return (
    (validFrom === undefined || validFrom <= date) &&
    (validUntil === undefined || date <= validUntil)
  );
}

function changesAfter(hours: readonly WeeklyHours[], date: LocalDate): LocalDate[] {
  const changes = hours.flatMap(({ validFrom, validUntil }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validUntil === undefined ? [] : [addDays(validUntil, 1)]),
  ]);
  return [...new Set(changes)].filter((change) => change > date).sort();
}

/** The part of a stretch that lies between two days. */
function clipped(
  stretch: WeeklyHours,
  { validFrom = '', validUntil = '9999' }: { validFrom?: LocalDate; validUntil?: LocalDate },
): WeeklyHours[] {
  const from = stretch.validFrom === undefined || stretch.validFrom < validFrom ? validFrom : stretch.validFrom; // prettier-ignore
  const until = stretch.validUntil === undefined || stretch.validUntil > validUntil ? validUntil : stretch.validUntil; // prettier-ignore
  if (from > until) return [];
  const { weekday, startTime, endTime } = stretch;
  return [
    {
      weekday,
      startTime,
      endTime,
      ...(from !== '' && { validFrom: from }),
      ...(until !== '9999' && { validUntil: until }),
    },
  ];
}

/** Adds a stretch; one that goes on from the day after an equal one ended is the same stretch. */
function joined(sofar: WeeklyHours[], stretch: WeeklyHours): WeeklyHours[] {
  const at = sofar.findIndex(
    (each) =>
      each.weekday === stretch.weekday &&
      each.startTime === stretch.startTime &&
      each.endTime === stretch.endTime &&
      each.validUntil !== undefined &&
      addDays(each.validUntil, 1) === stretch.validFrom,
  );
  const { validUntil: _ended, ...earlier } = sofar[at] ?? stretch;
  if (at < 0) return [...sofar, stretch];
  const whole = { ...earlier, ...(stretch.validUntil !== undefined && { validUntil: stretch.validUntil }) }; // prettier-ignore
  return sofar.with(at, whole);
}
