import type { Item, ItemStatus } from '@/api/week-model';

/** Whether some of the lesson happened, so that it stays where it was. */
export function tookPlace(status: ItemStatus): boolean {
  return status === 'done' || status === 'partly';
}

/** Still to do, or settled as done, partly or skipped. A moved lesson is still to do, at its new time. */
export function isSettled(status: ItemStatus): boolean {
  return tookPlace(status) || status === 'skipped';
}

/** One child's own outcome where one child is looked at, else the lesson's. */
export function statusFor(item: Item, childId: string | null): ItemStatus {
  return item.children.find((child) => child.childId === childId)?.status ?? item.status;
}
