import { v7 } from 'uuid';

/** A new key: uuid v7, so that keys sort by the time they were made. */
export function newId(): string {
  return v7();
}
