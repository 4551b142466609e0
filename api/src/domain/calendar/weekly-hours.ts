import { type LocalDate, type Weekday, weekdayOf } from './local-date.js';
import { merged, minuteOf, type Span, type WallClock } from './wall-clock.js';

/** One stretch of a typical week: a child's school hours, or the hours in which a parent is free. */
export interface WeeklyHours {
  readonly weekday: Weekday;
  readonly startTime: WallClock;
  readonly endTime: WallClock;
}

/** The stretches of one weekday, in order, as minutes of the day. */
export function hoursOn(hours: readonly WeeklyHours[], date: LocalDate): Span[] {
  const weekday = weekdayOf(date);
  const mine = hours.filter((stretch) => stretch.weekday === weekday);
  return merged(
    mine.map(({ startTime, endTime }) => ({ from: minuteOf(startTime), to: minuteOf(endTime) })),
  );
}
