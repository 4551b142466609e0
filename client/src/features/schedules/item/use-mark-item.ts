import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changed, marksOtherwise, undoOf, type ItemChange } from '@/api/item-change';
import { problemText } from '@/api/problem-text';
import { weekKeys } from '@/api/queries/weeks';
import { useSession } from '@/api/session';
import { keepMark, type UnsentMark } from '@/api/unsent-marks';
import type { Item } from '@/api/week-model';
import { itemMarks } from '@/messages/item-marks';
import { useToast } from '@/ui/toast';
import { sendMarks, type MarkResult } from './send-marks';
import { itemScope, keepItem, takeBack } from './write-item';

interface MarkOptions {
  /** Whether a message says what was done and offers to take it back. */
  announced?: boolean;
}

type MarkItem = (item: Item, marking: ItemChange, options?: MarkOptions) => void;

/** Sends what is kept on this device, and says what became of it. */
export function useSendMarks(): () => void {
  return useMarking().send;
}

/**
 * Marks a lesson. It is shown at once and kept on this device until the server has answered,
 * so that no tick is lost when there is no connection or the page is closed.
 */
export function useMarkItem(): MarkItem {
  return useMarking().mark;
}

function useMarking(): { mark: MarkItem; send: () => void } {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const accountId = useSession().account.id;

  const undo = (before: Item, now: Item) => (): void => mark(now, undoOf(before));
  const tell = ({ before, change, announced, waits }: UnsentMark, result: MarkResult): void => {
    const { title } = before;
    if (result.kind === 'refused') {
      takeBack(queryClient, result.error, before);
      const description = problemText(result.error);
      showToast({ tone: 'care', title: itemMarks.notSaved({ title }), description });
      return;
    }
    if (result.kind === 'waits') {
      const now = changed(before, change);
      const description = itemMarks.keptHere;
      showToast({ tone: 'care', title: markedText(now), description, onUndo: undo(before, now) });
      return;
    }
    keepItem(queryClient, result.saved);
    if (announced && !waits)
      showToast({ title: markedText(result.saved), onUndo: undo(before, result.saved) });
  };

  const { mutate } = useMutation({
    scope: itemScope,
    mutationFn: async () => {
      let sentLate = 0;
      await sendMarks(queryClient, accountId, (mark, result) => {
        if (mark.waits && result.kind === 'sent') sentLate += 1;
        tell(mark, result);
      });
      if (sentLate > 0) showToast({ title: itemMarks.keptAreSent({ count: sentLate }) });
    },
  });

  const mark: MarkItem = (item, change, { announced = marksOtherwise(item, change) } = {}) => {
    keepMark({ accountId, before: item, change, announced });
    // A week that is on its way may come without the mark, after the mark was sent.
    void queryClient.cancelQueries({ queryKey: weekKeys.all }).then(() => {
      keepItem(queryClient, item);
      mutate();
    });
  };
  return { mark, send: () => mutate() };
}

function markedText({ title, status }: Pick<Item, 'title' | 'status'>): string {
  return status === 'planned'
    ? itemMarks.noLongerMarked({ title })
    : itemMarks.marked({ title, status: itemMarks.statusWord[status] });
}
