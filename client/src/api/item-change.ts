import type { Item, ItemStatus, Outcome, UpdateItem, Week } from './week-model';

/** What `PATCH /items/:id` takes; absent means unchanged. */
export type ItemChange = UpdateItem;

/** The status of the lesson from those of its children: their common status, or partly done when they differ. */
function joined(statuses: readonly ItemStatus[]): ItemStatus {
  const first = statuses[0] ?? 'planned';
  return statuses.every((status) => status === first) ? first : 'partly';
}

/** The lesson after the change, for the optimistic update. Its version stays the old one until the server answers. */
export function changed(item: Item, change: ItemChange): Item {
  const { status, outcomes, ...rest } = change;
  const children = item.children.map((child) => {
    const own = outcomes?.find((outcome) => outcome.childId === child.childId);
    return { ...child, ...(status && { status }), ...own };
  });
  const next = status || outcomes ? joined(children.map((child) => child.status)) : item.status;
  return { ...item, ...rest, children, status: status && !outcomes ? status : next };
}

/** The change that undoes a change of outcome. A moved lesson becomes planned, because "moved" cannot be set. */
export function undoOf(before: Item): ItemChange {
  const open = (status: ItemStatus): Outcome => (status === 'moved' ? 'planned' : status);
  const differs = before.children.some(
    (child) => child.status !== before.status || child.actualMinutes !== null,
  );
  return {
    status: open(before.status),
    actualMinutes: before.actualMinutes,
    ...(differs && {
      outcomes: before.children.map((child) => ({ ...child, status: open(child.status) })),
    }),
  };
}

/** A week with one of its lessons replaced; the same object when the lesson is not in it. */
export function withItem(week: Week, item: Item): Week {
  if (!week.items.some((one) => one.id === item.id)) return week;
  return { ...week, items: week.items.map((one) => (one.id === item.id ? item : one)) };
}

/** True when the change gives a child another status. Minutes, notes and locks do not count. */
export function marksOtherwise(item: Item, change: ItemChange): boolean {
  const after = changed(item, change);
  return after.children.some((child, index) => child.status !== item.children[index]?.status);
}
