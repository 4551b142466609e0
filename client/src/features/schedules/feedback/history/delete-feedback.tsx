import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FeedbackHistoryEntry } from '@/api/feedback-model';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import { feedbackStrings } from '@/messages/feedback';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useToast } from '@/ui/toast';
import { feedbackKeys } from '../queries';

export interface DeleteFeedbackProps {
  entry: FeedbackHistoryEntry;
  about: string;
  onClose: () => void;
}

/** Asks for confirmation before feedback is deleted for good. */
export function DeleteFeedback({ entry, about: what, onClose }: DeleteFeedbackProps) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const remove = useMutation({
    mutationFn: () =>
      http.delete('/feedback/{id}', { path: { id: entry.id }, version: entry.version }),
    onSuccess: () => {
      showToast({ title: feedbackStrings.deleted({ what }) });
      onClose();
    },
    onError: (error) => {
      // Somebody else has deleted it already, which is what the parent wanted.
      if (isProblem(error) && error.status === 404) onClose();
    },
    // The next press then starts from the entry as it is now.
    onSettled: () => queryClient.invalidateQueries({ queryKey: feedbackKeys.all }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        entry.implicit
          ? feedbackStrings.removeImplicitTitle({ what })
          : feedbackStrings.removeTitle({ what })
      }
      description={feedbackStrings.removeText}
      footer={
        <>
          <Button onClick={onClose}>{feedbackStrings.cancel}</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {feedbackStrings.delete}
          </Button>
        </>
      }
    >
      {remove.isError && <FailureNote error={remove.error} />}
    </Dialog>
  );
}
