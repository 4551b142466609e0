import type { Item, ItemStatus } from '@/api/week-model';

/** Whether the lesson took place, at least in part. Such a lesson is not moved any more. */
export function tookPlace(status: ItemStatus): boolean {
  return status === 'done' || status === 'partly';
}

/** Whether the lesson has an outcome: done, partly done or skipped. A moved lesson still has to take place. */
export function isSettled(status: ItemStatus): boolean {
  return tookPlace(status) || status === 'skipped';
}

/** The status of one child when `childId` is given, else the status of the whole lesson. */
export function statusFor(item: Item, childId: string | null): ItemStatus {
  return item.children.find((child) => child.childId === childId)?.status ?? item.status;
}
