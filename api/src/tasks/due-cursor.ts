import type { Task, TaskPlace } from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';

const CURSOR = /^(\d{1,15}|none)_([0-9a-f-]{36})$/;

/** The place of a task in the list by due date, as the next page's `cursor`. It holds also when the task is gone by then. */
export function dueCursor({ dueAt, id }: Pick<Task, 'dueAt' | 'id'>): string {
  return `${dueAt?.getTime() ?? 'none'}_${id}`;
}

export function placeOf(cursor: string): TaskPlace {
  const [, due, id] = CURSOR.exec(cursor) ?? [];
  if (due === undefined || id === undefined) {
    const message = 'cursor must be the nextCursor of the page before';
    throw new InvalidRequestError([{ field: 'cursor', code: 'unknown', message }]);
  }
  return { dueAt: due === 'none' ? null : new Date(Number(due)), id };
}
