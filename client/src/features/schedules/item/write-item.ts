import type { QueryClient } from '@tanstack/react-query';
import { withItem } from '@/api/item-change';
import { isProblem } from '@/api/problem';
import { weekKeys } from '@/api/queries/weeks';
import { withUnsentMarks } from '@/api/unsent-marks';
import type { Item, Week } from '@/api/week-model';
import { OwnVersions } from './own-versions';

/** TanStack Query runs the mutations of one scope one after the other, in the order of the presses. */
export const itemScope = { id: 'items' };

/** The versions that this browser wrote, one memory for each query cache. */
const ownVersions = new WeakMap<QueryClient, OwnVersions>();

function ownVersionsOf(queryClient: QueryClient): OwnVersions {
  const known = ownVersions.get(queryClient) ?? new OwnVersions();
  ownVersions.set(queryClient, known);
  return known;
}

/** Puts a lesson into the cached week, with the marks that are still to be sent. */
export function keepItem(queryClient: QueryClient, item: Item): void {
  queryClient.setQueriesData<Week>(
    { queryKey: weekKeys.all },
    (week) => week && withItem(week, withUnsentMarks(item)),
  );
}

/** After a refusal the cache gets the lesson that the server sent along, or the lesson as it was before. */
export function takeBack(queryClient: QueryClient, error: unknown, before: Item): void {
  const current = isProblem(error, 'precondition.failed') ? (error.current as Item | null) : null;
  keepItem(queryClient, current ?? before);
  if (isProblem(error)) void queryClient.invalidateQueries({ queryKey: weekKeys.all });
}

/** Sends a change of a lesson with the newest version that this browser knows of. */
export async function writeItem<Saved extends Item>(
  queryClient: QueryClient,
  item: Item,
  send: (version: number) => Promise<Saved>,
): Promise<Saved> {
  const own = ownVersionsOf(queryClient);
  const version = own.latest(item.id, item.version);
  const saved = await send(version);
  own.advanced(item.id, version, saved.version);
  return saved;
}
