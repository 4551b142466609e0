import type { QueryClient } from '@tanstack/react-query';
import { isServerAway } from '@/api/connection';
import { http } from '@/api/http';
import { changed } from '@/api/item-change';
import { ConnectionError, isProblem } from '@/api/problem';
import { forgetMark, letMarksWait, unsentMarks, type UnsentMark } from '@/api/unsent-marks';
import { mayArriveLater, type SendResult } from '@/api/unsent-store';
import type { Item } from '@/api/week-model';
import { writeItem } from './write-item';

export type MarkResult = SendResult<Item>;

/** When the lesson is, and how it went: what somebody else must not have changed since the parent looked at it. */
function standOf({ date, startTime, actualMinutes, children }: Item): string {
  const outcomes = children
    .map((child) => [
      child.childId,
      child.status === 'moved' ? 'planned' : child.status,
      child.actualMinutes,
    ])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  return JSON.stringify([date, startTime, actualMinutes, outcomes]);
}

/**
 * Sends one mark. Where the lesson was changed meanwhile in another way, such as by a note, the mark is sent for the
 * lesson as it is now: nobody's work is lost by it.
 */
async function sendMark(queryClient: QueryClient, { before, change }: UnsentMark): Promise<Item> {
  const send = (version: number): Promise<Item> =>
    http.patch('/items/{id}', { path: { id: before.id }, body: change, version });
  try {
    return await writeItem(queryClient, before, send);
  } catch (error) {
    const current = isProblem(error, 'precondition.failed') ? (error.current as Item | null) : null;
    if (!current) throw error;
    if (standOf(changed(current, change)) === standOf(current)) return current;
    if (standOf(current) !== standOf(before)) throw error;
    return writeItem(queryClient, current, send);
  }
}

/**
 * Sends the marks that this account has made, in the order of the presses, until one does not arrive: it and those
 * after it wait.
 */
export async function sendMarks(
  queryClient: QueryClient,
  accountId: string,
  tell: (mark: UnsentMark, result: MarkResult) => void,
): Promise<void> {
  const own = (): UnsentMark[] => unsentMarks().filter((mark) => mark.accountId === accountId);
  for (let [mark] = own(); mark; [mark] = own()) {
    try {
      if (isServerAway()) throw new ConnectionError('The server does not answer.');
      const saved = await sendMark(queryClient, mark);
      forgetMark(mark.id);
      tell(mark, { kind: 'sent', saved });
    } catch (error) {
      if (mayArriveLater(error)) break;
      forgetMark(mark.id);
      tell(mark, { kind: 'refused', error });
    }
  }
  const waiting = own().filter(({ waits }) => !waits);
  letMarksWait(waiting.map(({ id }) => id));
  for (const mark of waiting) tell(mark, { kind: 'waits' });
}
