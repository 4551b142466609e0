import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CommandKeys } from '@/api/command-keys';
import { http } from '@/api/http';
import type { HandChange } from '@/api/week-model';
import { handChangeStrings } from '@/messages/hand-changes';
import { useToast } from '@/ui/toast';
import { changeText } from './change-text';
import { refreshLessons } from '../refresh-lessons';
import { undoRefusalText } from './undo-refusal-text';
import { useFamily } from '@/api/session';

const keys = new CommandKeys();

/** Takes a change by hand back, and says so. With `refusalShown` the caller itself shows why it was refused. */
export function useUndoChange({ refusalShown = false } = {}) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const { timeZone } = useFamily();
  return useMutation({
    mutationFn: (id: HandChange['id']) =>
      http.post('/hand-changes/{id}/undo', { path: { id }, idempotencyKey: keys.of(id) }),
    onSuccess: (change) =>
      showToast({ title: handChangeStrings.wasUndone({ what: changeText(change) }) }),
    onError: (error) => {
      if (refusalShown) return;
      showToast({
        tone: 'care',
        title: handChangeStrings.notUndone,
        description: undoRefusalText(error, timeZone),
      });
    },
    onSettled: (_, error) => {
      keys.settled(error);
      return refreshLessons(queryClient);
    },
  });
}
