import type { Item, Week } from '@/api/week-model';

const tookPlace = ({ status }: Item): boolean => status === 'done' || status === 'partly';

/** The lesson of a day that was marked done or partly done between two looks at its week. */
export function newlyDone(before: Week, after: Week, date: string): Item | undefined {
  const open = new Set(before.items.filter((item) => !tookPlace(item)).map(({ id }) => id));
  return after.items.find(
    (item) => item.kind === 'lesson' && item.date === date && tookPlace(item) && open.has(item.id),
  );
}
