import { minuteOf } from '@/lib/wall-time';
import type { Item, ItemStatus } from '@/api/week-model';

/** A day as a list: what is on, what follows, what went by unmarked, and what is settled. */
export interface DayList {
  now: Item[];
  next: Item[];
  earlier: Item[];
  settled: Item[];
}

/** Still to do, or settled as done, partly or skipped. A moved lesson is still to do, at its new time. */
export function isSettled(status: ItemStatus): boolean {
  return status === 'done' || status === 'partly' || status === 'skipped';
}

/** One child's own outcome where one child is looked at, else the lesson's. */
export function statusFor(item: Item, childId: string | null): ItemStatus {
  return item.children.find((child) => child.childId === childId)?.status ?? item.status;
}

export function itemsOf(items: readonly Item[], date: string, childId: string | null): Item[] {
  return items
    .filter((item) => item.date === date && item.kind !== 'break')
    .filter((item) => childId === null || item.children.some((child) => child.childId === childId))
    .sort(
      (a, b) => minuteOf(a.startTime) - minuteOf(b.startTime) || a.title.localeCompare(b.title),
    );
}

/** `minute` is the minute of the family's day; null stands for a day that is not today: nothing is on. */
export function toDayList(
  items: readonly Item[],
  minute: number | null,
  childId: string | null,
): DayList {
  const list: DayList = { now: [], next: [], earlier: [], settled: [] };
  for (const item of items) {
    if (isSettled(statusFor(item, childId))) list.settled.push(item);
    else if (minute === null || minuteOf(item.startTime) > minute) list.next.push(item);
    else if (minuteOf(item.endTime) > minute) list.now.push(item);
    else list.earlier.push(item);
  }
  return list;
}
