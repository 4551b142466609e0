import { minuteOf, timeOf } from '@/lib/wall-time';
import { weekdays } from '@/lib/weekdays';
import type { Hours } from './answers';

/**
 * Hours a week are shown in one of two ways: the same stretch on every chosen day (one pair of times and seven
 * buttons, what most families need), or day by day with as many stretches as there are.
 */
export interface SameEveryDay {
  weekdays: number[];
  startTime: string;
  endTime: string;
}

export const WORKING_WEEK: Hours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  startTime: '08:00',
  endTime: '16:00',
}));

/** The simple form of these hours, or null where the days differ or a day has several stretches. */
export function asSameEveryDay(hours: Hours[]): SameEveryDay | null {
  const first = hours[0];
  if (!first) return null;
  const weekdays = hours.map((each) => each.weekday);
  const alike = hours.every(
    (each) => each.startTime === first.startTime && each.endTime === first.endTime,
  );
  return alike && new Set(weekdays).size === weekdays.length
    ? { weekdays: sorted(weekdays), startTime: first.startTime, endTime: first.endTime }
    : null;
}

export function fromSameEveryDay({ weekdays, startTime, endTime }: SameEveryDay): Hours[] {
  return sorted(weekdays).map((weekday) => ({ weekday, startTime, endTime }));
}

/** Adds a day with the hours of the day before it (or of any day, or 9 to 12), or takes the day away. */
export function toggleWeekday(hours: Hours[], weekday: number, fallback: Hours[]): Hours[] {
  if (hours.some((each) => each.weekday === weekday)) {
    return hours.filter((each) => each.weekday !== weekday);
  }
  const pattern = hours.findLast((each) => each.weekday < weekday) ?? hours[0] ?? fallback[0];
  const { startTime, endTime } = pattern ?? { startTime: '09:00', endTime: '12:00' };
  return inOrder([...hours, { weekday, startTime, endTime }]);
}

/** A second stretch on a day, from one hour after its last one ends, for at most two hours. */
export function addStretch(hours: Hours[], weekday: number): Hours[] {
  const last = inOrder(hours).findLast((each) => each.weekday === weekday);
  const startMinutes = Math.min(last ? minuteOf(last.endTime) + 60 : 9 * 60, 22 * 60);
  return inOrder([
    ...hours,
    {
      weekday,
      startTime: timeOf(startMinutes),
      endTime: timeOf(Math.min(startMinutes + 120, 24 * 60 - 15)),
    },
  ]);
}

/** Weekdays that share their hours, in the order of their first day. */
export function alikeDays(hours: Hours[]): { weekdays: number[]; stretches: Hours[] }[] {
  const groups = new Map<string, { weekdays: number[]; stretches: Hours[] }>();
  for (const weekday of weekdays) {
    const stretches = inOrder(hours).filter((each) => each.weekday === weekday);
    if (stretches.length === 0) continue;
    const key = stretches.map((each) => each.startTime + each.endTime).join();
    const group = groups.get(key) ?? { weekdays: [], stretches };
    groups.set(key, { ...group, weekdays: [...group.weekdays, weekday] });
  }
  return [...groups.values()];
}

function inOrder(hours: Hours[]): Hours[] {
  return [...hours].sort((a, b) => a.weekday - b.weekday || a.startTime.localeCompare(b.startTime));
}

function sorted(weekdays: number[]): number[] {
  return [...new Set(weekdays)].sort((a, b) => a - b);
}
