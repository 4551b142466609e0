import type { ItemChild } from './item-child.entity.js';
import type { Item } from './item.entity.js';
import type { PlaceRecord } from './place-record.js';

/** The record that a version keeps of an item when the next version replaces it. */
export function toPlaceRecord(item: Item, children: readonly ItemChild[]): PlaceRecord {
  const { id: itemId, date, startMinute, minutes, locked, status, parentId } = item;
  const predicted = Object.fromEntries(
    children.flatMap(({ childId, predictedReward }) =>
      predictedReward === null ? [] : [[childId, predictedReward]],
    ),
  );
  return { itemId, date, startMinute, minutes, locked, status, parentId, predicted };
}
