import type { Item, Week } from '@/api/week-model';
import { tookPlace } from '../item-status';

/** The lesson of a day that is done or partly done in `after`, but was not in `before`. */
export function newlyDone(before: Week, after: Week, date: string): Item | undefined {
  const open = new Set(before.items.filter(({ status }) => !tookPlace(status)).map(({ id }) => id));
  return after.items.find(
    (item) =>
      item.kind === 'lesson' && item.date === date && tookPlace(item.status) && open.has(item.id),
  );
}
