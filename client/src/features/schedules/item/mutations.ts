import { useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '@/api/http';
import { changed, type ItemChange } from '@/api/item-change';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { weekKeys } from '@/api/queries/weeks';
import type { Item } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { itemMarks } from '@/messages/item-marks';
import { useToast } from '@/ui/toast';
import { refreshLessons } from '../refresh-lessons';
import { useUndoChange } from '../by-hand/use-undo-change';
import { itemScope, keepItem, takeBack, writeItem } from './write-item';

export interface ChangeOfItem {
  item: Item;
  change: ItemChange;
}

/**
 * Changes a lesson's note or lock: shown at once, taken back with a sentence when the server refuses. With `conflictShown` the
 * caller itself shows that someone else changed the lesson meanwhile.
 */
export function useChangeItem({ conflictShown = false } = {}) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  // The messages are options of the mutation, not of one call: callbacks of a call are lost when its row leaves the list.
  return useMutation({
    scope: itemScope,
    mutationFn: ({ item, change }: ChangeOfItem) =>
      writeItem(queryClient, item, (version) =>
        http.patch('/items/{id}', { path: { id: item.id }, body: change, version }),
      ),
    onMutate: async ({ item, change }) => {
      await queryClient.cancelQueries({ queryKey: weekKeys.all });
      keepItem(queryClient, changed(item, change));
    },
    onError: (error, { item }) => {
      takeBack(queryClient, error, item);
      if (conflictShown && isProblem(error, 'precondition.failed')) return;
      showToast({
        tone: 'care',
        title: itemMarks.notSaved({ title: item.title }),
        description: problemText(error),
      });
    },
    onSuccess: (saved) => keepItem(queryClient, saved),
  });
}

export interface MoveOfItem {
  item: Item;
  date: string;
  startTime: string;
  announced?: boolean;
}

/** Moves a lesson. Only the server knows whether it fits, so there is no optimistic update. */
export function useMoveItem() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const undo = useUndoChange();
  return useMutation({
    scope: itemScope,
    mutationFn: ({ item, date, startTime }: MoveOfItem) =>
      writeItem(queryClient, item, (version) =>
        http.post('/items/{id}/move', {
          path: { id: item.id },
          body: { date, startTime },
          version,
        }),
      ),
    onError: (error, { item }) => takeBack(queryClient, error, item),
    onSuccess: ({ snapped, changeId, ...saved }, { announced }) => {
      keepItem(queryClient, saved);
      // The lesson may have moved to another week, so all weeks are requested again.
      void refreshLessons(queryClient);
      if (!announced && !snapped) return;
      const { title } = saved;
      const day = dateText().shortDay(saved.date);
      const time = dateText().time(saved.startTime);
      showToast({
        title: itemMarks.movedTo({ title, day, time }),
        description: snapped
          ? itemMarks.snapped({ asked: dateText().time(snapped.params.askedTime), time })
          : undefined,
        onUndo: () => undo.mutate(changeId),
      });
    },
  });
}
