import {
  merged,
  minuteOf,
  type Span,
  type UsualHours,
  type Weekday,
  wallClock,
} from '../calendar/index.js';
import type { AgeBand } from './age-table.js';

const SCHOOL_WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [6, 7];

/** The hours that the table gives an age, on each of the five usual days. */
export function usualSchoolHours({ schoolDay }: AgeBand): UsualHours[] {
  return SCHOOL_WEEKDAYS.map((weekday) => ({ weekday, ...schoolDay }));
}

/**
 * School hours for a child who mostly learns beside an adult. A weekday keeps the table's hours where an adult is
 * there for as long in them as the table has lessons on one day; else they move to the nearest time of that weekday in
 * which an adult is there for so long, or to the longest there is. A weekday on which no adult is there for one lesson
 * is left out, and the weekend stands in where that is every weekday. Without any adult the table's hours stay: then
 * no other hours are better.
 */
export function hoursBesideAnAdult(band: AgeBand, adultHours: readonly UsualHours[]): UsualHours[] {
  const { startTime: opens, endTime: closes } = band.schoolDay;
  const usual = { from: minuteOf(opens), to: minuteOf(closes) };
  const on = (weekdays: readonly Weekday[]): UsualHours[] =>
    weekdays.flatMap((weekday) => {
      const free = freeOn(weekday, adultHours).filter(({ from, to }) => to - from >= band.coreMinutes); // prettier-ignore
      const span = movedBesideAnAdult(usual, free, band.maxDailyMinutes);
      if (span === undefined) return [];
      return [{ weekday, startTime: wallClock(span.from), endTime: wallClock(span.to) }];
    });
  const found = [on(SCHOOL_WEEKDAYS), on(WEEKEND)].find((hours) => hours.length > 0);
  return found ?? usualSchoolHours(band);
}

/** When at least one adult is there. */
export function freeOn(weekday: Weekday, adultHours: readonly UsualHours[]): Span[] {
  return merged(
    adultHours
      .filter((stretch) => stretch.weekday === weekday)
      .map(({ startTime, endTime }) => ({ from: minuteOf(startTime), to: minuteOf(endTime) })),
  );
}

/** Where hours of a day go so that an adult is there for so many minutes of them; as they are where one is already. */
export function movedBesideAnAdult(
  usual: Span,
  free: readonly Span[],
  enough: number,
): Span | undefined {
  const together = free.reduce((sum, each) => sum + shared(each, usual), 0);
  if (together >= enough) return usual;
  const long = free.filter(({ from, to }) => to - from >= enough);
  const moved = long.map((each) => movedInto(each, usual));
  const [nearest] = moved.sort((a, b) => distance(a, usual) - distance(b, usual) || a.from - b.from); // prettier-ignore
  const [longest] = [...free].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return nearest ?? (longest && movedInto(longest, usual));
}

/** As much of the usual hours' length as the time has, as near to them as it can be. */
function movedInto(time: Span, usual: Span): Span {
  const minutes = Math.min(usual.to - usual.from, time.to - time.from);
  const from = Math.min(Math.max(usual.from, time.from), time.to - minutes);
  return { from, to: from + minutes };
}

function distance(a: Span, b: Span): number {
  return Math.abs(a.from - b.from);
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
