import type { PredictedRewards } from '../../domain/planning/index.js';
import type { ItemChild } from './item-child.entity.js';
import type { Item } from './item.entity.js';

/** Where an item stood, and how it stood, when a version was replaced. */
export interface PlaceRecord {
  readonly itemId: string;
  readonly date: string;
  readonly startMinute: number;
  readonly minutes: number;
  readonly locked: boolean;
  readonly status: string;
  /** How well the models thought it would go there, by child; left out in records older than that. */
  readonly predicted?: PredictedRewards;
}

export function toPlaceRecord(item: Item, children: readonly ItemChild[]): PlaceRecord {
  const { id: itemId, date, startMinute, minutes, locked, status } = item;
  const predicted = Object.fromEntries(
    children.flatMap(({ childId, predictedReward }) =>
      predictedReward === null ? [] : [[childId, predictedReward]],
    ),
  );
  return { itemId, date, startMinute, minutes, locked, status, predicted };
}
