import type { TaskPlace } from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';

const CURSOR = /^(\d{1,15}|none)_([0-9a-f-]{36})$/;

/** The place of a task in a list, as the next page's `cursor`. It holds also when the task is gone by then. */
export function cursorOf({ at, id }: TaskPlace): string {
  return `${at?.getTime() ?? 'none'}_${id}`;
}

export function placeOf(cursor: string): TaskPlace {
  const [, at, id] = CURSOR.exec(cursor) ?? [];
  if (at === undefined || id === undefined) {
    const message = 'cursor must be the nextCursor of the page before';
    throw new InvalidRequestError([{ field: 'cursor', code: 'unknown', message }]);
  }
  return { at: at === 'none' ? null : new Date(Number(at)), id };
}
