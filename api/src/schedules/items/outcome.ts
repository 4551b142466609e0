import type { Item, ItemStatus } from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';

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

/** A past lesson that was moved leaves a record at its old place; that record cannot be changed. */
export function refuseOtherThanLesson({ kind, status }: Pick<Item, 'kind' | 'status'>): void {
  if (kind !== 'lesson' || status === 'moved')
    throw new AppError('item.no-lesson', 'This is no lesson that can be changed.');
}

/** A lesson that took place stays in the record as it was. */
export function refuseWhatTookPlace({ status }: Pick<Item, 'status'>): void {
  if (tookPlace(status))
    throw new AppError('item.took-place', 'This lesson took place already, so it stays as it was.');
}
