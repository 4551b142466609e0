import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { weekKeys } from '@/api/queries/weeks';
import type { Item, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { itemStrings } from '@/messages/item';
import { useToast } from '@/ui/toast';
import { changed, marksOtherwise, undoOf, withItem, type ItemChange } from './item-change';
import { itemKeys } from '../queries';
import { OwnVersions } from './own-versions';

/** The versions that this browser wrote, one memory for each query cache. */
const ownVersions = new WeakMap<QueryClient, OwnVersions>();

function ownVersionsOf(queryClient: QueryClient): OwnVersions {
  const known = ownVersions.get(queryClient) ?? new OwnVersions();
  ownVersions.set(queryClient, known);
  return known;
}

/** TanStack Query runs the mutations of one scope one after the other, in the order of the presses. */
const scope = { id: 'items' };

function keep(queryClient: QueryClient, item: Item): void {
  queryClient.setQueriesData<Week>(
    { queryKey: weekKeys.all },
    (week) => week && withItem(week, item),
  );
}

/** After a refusal the cache gets the lesson that the server sent along, or the lesson as it was before. */
function takeBack(queryClient: QueryClient, error: unknown, before: Item): void {
  const current = isProblem(error, 'precondition.failed') ? (error.current as Item | null) : null;
  keep(queryClient, current ?? before);
  if (isProblem(error)) void queryClient.invalidateQueries({ queryKey: weekKeys.all });
}

async function write(
  queryClient: QueryClient,
  item: Item,
  send: (version: number) => Promise<Item>,
): Promise<Item> {
  const own = ownVersionsOf(queryClient);
  const version = own.latest(item.id, item.version);
  const saved = await send(version);
  own.advanced(item.id, version, saved.version);
  return saved;
}

export interface ChangeOfItem {
  item: Item;
  change: ItemChange;
  /** Says what was done and offers to take it back. */
  announced?: boolean;
}

/**
 * Changes a lesson: shown at once, taken back with a sentence when the server refuses. With `conflictShown` the
 * caller itself shows that someone else changed the lesson meanwhile.
 */
export function useChangeItem({ conflictShown = false } = {}) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  // The messages are options of the mutation, not of one call: callbacks of a call are lost when its row leaves the list.
  const mutation = useMutation({
    scope,
    mutationFn: ({ item, change }: ChangeOfItem) =>
      write(queryClient, item, (version) =>
        http.patch('/items/{id}', { path: { id: item.id }, body: change, version }),
      ),
    onMutate: async ({ item, change }) => {
      await queryClient.cancelQueries({ queryKey: weekKeys.all });
      keep(queryClient, changed(item, change));
    },
    onError: (error, { item }) => {
      takeBack(queryClient, error, item);
      if (conflictShown && isProblem(error, 'precondition.failed')) return;
      showToast({
        tone: 'care',
        title: itemStrings.notSaved({ title: item.title }),
        description: problemText(error),
      });
    },
    onSuccess: (saved, { item, announced }) => {
      keep(queryClient, saved);
      if (!announced) return;
      showToast({
        title: markedText(saved),
        onUndo: () => mutation.mutate({ item: saved, change: undoOf(item) }),
      });
    },
  });
  return mutation;
}

/** Marks a lesson and offers to take it back. */
export function useMarkItem(): (item: Item, marking: ItemChange) => void {
  const { mutate } = useChangeItem();
  return (item, change) => mutate({ item, change, announced: marksOtherwise(item, change) });
}

export interface MoveOfItem {
  item: Item;
  date: string;
  startTime: string;
  announced?: boolean;
  /** A move by hand locks the lesson, so undoing the move also unlocks it. */
  unlock?: boolean;
}

/** Moves a lesson. Only the server knows whether it fits, so there is no optimistic update. */
export function useMoveItem() {
  const queryClient = useQueryClient();
  const { mutate: change } = useChangeItem();
  const showToast = useToast();
  const mutation = useMutation({
    scope,
    mutationFn: ({ item, date, startTime }: MoveOfItem) =>
      write(queryClient, item, (version) =>
        http.post('/items/{id}/move', {
          path: { id: item.id },
          body: { date, startTime },
          version,
        }),
      ),
    onError: (error, { item }) => takeBack(queryClient, error, item),
    onSuccess: (saved, { item, announced, unlock }) => {
      keep(queryClient, saved);
      if (unlock) change({ item: saved, change: { locked: false } });
      // The lesson may have moved to another week, so all weeks are requested again.
      void queryClient.invalidateQueries({ queryKey: weekKeys.all });
      void queryClient.invalidateQueries({ queryKey: itemKeys.all });
      if (!announced) return;
      const { title } = saved;
      const day = dateText().shortDay(saved.date);
      const time = dateText().time(saved.startTime);
      showToast({
        title: itemStrings.movedTo({ title, day, time }),
        onUndo: () =>
          mutation.mutate({
            item: saved,
            date: item.date,
            startTime: item.startTime,
            unlock: !item.locked,
          }),
      });
    },
  });
  return mutation;
}

function markedText({ title, status }: Pick<Item, 'title' | 'status'>): string {
  return status === 'planned'
    ? itemStrings.noLongerMarked({ title })
    : itemStrings.marked({ title, status: itemStrings.statusWord[status] });
}
