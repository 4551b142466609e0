import type { Item, Week } from '@/api/week-model';
import { tookPlace } from '../item-status';

/** The lesson of a day that was marked done or partly done between two looks at its week. */
export function newlyDone(before: Week, after: Week, date: string): Item | undefined {
  const open = new Set(before.items.filter(({ status }) => !tookPlace(status)).map(({ id }) => id));
  return after.items.find(
    (item) =>
      item.kind === 'lesson' && item.date === date && tookPlace(item.status) && open.has(item.id),
  );
}
