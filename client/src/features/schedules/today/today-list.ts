import { minuteOf } from '@/lib/wall-time';
import type { Item } from '@/api/week-model';
import { isSettled, statusFor } from '../item-status';

/** A day as a list: what is on, what follows, what went by unmarked, and what is settled. */
export interface DayList {
  now: Item[];
  next: Item[];
  earlier: Item[];
  settled: Item[];
}

export function itemsOf(items: readonly Item[], date: string, childId: string | null): Item[] {
  return items
    .filter((item) => item.date === date && item.kind !== 'break')
    .filter((item) => childId === null || item.children.some((child) => child.childId === childId))
    .sort(
      (a, b) => minuteOf(a.startTime) - minuteOf(b.startTime) || a.title.localeCompare(b.title),
    );
}

export interface DayListOptions {
  /** The minute of the family's day; null stands for a day that is not today: nothing is on. */
  minute: number | null;
  /** The one child looked at, or null for all of them. */
  childId: string | null;
  /** What is settled stays where it was while somebody looks at the list: a tick must not move the row it is in. */
  mayBeFolded: (item: Item) => boolean;
}

export function toDayList(
  items: readonly Item[],
  { minute, childId, mayBeFolded }: DayListOptions,
): DayList {
  const list: DayList = { now: [], next: [], earlier: [], settled: [] };
  for (const item of items) {
    if (isSettled(statusFor(item, childId)) && mayBeFolded(item)) list.settled.push(item);
    else if (minute === null || minuteOf(item.startTime) > minute) list.next.push(item);
    else if (minuteOf(item.endTime) > minute) list.now.push(item);
    else list.earlier.push(item);
  }
  return list;
}
