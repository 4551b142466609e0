import type { ItemStatus } from '../../persistence/index.js';

/** What a parent may say about how an item went. `moved` is the system's word. */
export const OUTCOMES = [
  'planned',
  'done',
  'partly',
  'skipped',
] as const satisfies readonly ItemStatus[];

export type Outcome = (typeof OUTCOMES)[number];

/** True for a lesson that took place, at least in part: it stays where it was. */
export function tookPlace(status: ItemStatus): boolean {
  return status === 'done' || status === 'partly';
}

/** One word for a lesson together: what all children have in common, else `partly`. */
export function commonStatus(statuses: readonly ItemStatus[]): ItemStatus {
  const [first = 'planned', ...others] = statuses;
  return others.every((status) => status === first) ? first : 'partly';
}
