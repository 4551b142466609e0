import type { Item } from './item.entity.js';

/** Where an item stood, and how it stood, when a version was replaced. */
export interface PlaceRecord {
  readonly itemId: string;
  readonly date: string;
  readonly startMinute: number;
  readonly minutes: number;
  readonly locked: boolean;
  readonly status: string;
}

export function toPlaceRecord(item: Item): PlaceRecord {
  const { id: itemId, date, startMinute, minutes, locked, status } = item;
  return { itemId, date, startMinute, minutes, locked, status };
}
