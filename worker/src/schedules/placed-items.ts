import type { PlacedItem } from '@brightpath/api/persistence';
import type { PlanRequest } from '@brightpath/api/domain/planning';

export interface SplitItems {
  /** Stay where they are and keep their room. */
  readonly kept: readonly PlacedItem[];
  /** Make way for the new schedule. */
  readonly replaced: readonly PlacedItem[];
}

type Range = Omit<PlanRequest, 'kept'>;

/**
 * What a new schedule leaves alone of an older one: what was done, is past or locked, lies outside its dates, belongs
 * to a child or a subject it does not plan, or was added beyond what the week wants.
 */
export function splitPlaced(items: readonly PlacedItem[], request: Range): SplitItems {
  const replaced = items.filter((item) => isReplaced(item, request));
  return { kept: items.filter((item) => !replaced.includes(item)), replaced };
}

function isReplaced(item: PlacedItem, request: Range): boolean {
  const isOpen =
    (item.status === 'planned' || item.status === 'moved') && !item.locked && !item.extra;
  const isAhead =
    item.date > request.today ||
    (item.date === request.today && item.startMinute >= request.nowMinute);
  const isInRange = request.firstDate <= item.date && item.date <= request.lastDate;
  const isTheirs = item.childIds.every((id) => request.childIds.includes(id));
  const isPlanned = item.subjectId === null || request.subjectIds.includes(item.subjectId);
  return isOpen && isAhead && isInRange && isTheirs && isPlanned;
}

/** True where the same lessons stay at the same times: what was planned around is still there. */
export function areSame(a: readonly PlacedItem[], b: readonly PlacedItem[]): boolean {
  const text = (items: readonly PlacedItem[]): string =>
    items
      .map(({ itemId, date, startMinute, minutes, childIds }) =>
        [itemId, date, startMinute, minutes, ...childIds].join(' '),
      )
      .sort()
      .join('\n');
  return text(a) === text(b);
}
