import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refreshTasks, removeSeries, seriesQuery } from '@/api/queries/tasks';
import { repeatStrings as strings, taskFormStrings } from '@/messages/tasks';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useToast } from '@/ui/toast';

export interface EndSeriesProps {
  id: string;
  title: string;
  /** The first day that goes; null ends all of it. */
  from: string | null;
  onClose: () => void;
}

/** Asks before a series ends: it cannot be taken back, since its coming tasks go. */
export function EndSeries({ id, title, from, onClose }: EndSeriesProps) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const series = useQuery(seriesQuery).data?.find((one) => one.id === id);
  const end = useMutation({
    mutationFn: async () => {
      if (series) await removeSeries(series, from ?? undefined);
    },
    onSuccess: () => {
      showToast({ title: strings.ended({ title }) });
      onClose();
    },
    // The next press then starts from the series as it is now.
    onSettled: () => refreshTasks(queryClient),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={strings.endTitle({ title })}
      description={from === null ? strings.endText : strings.endLaterText}
      footer={
        <>
          <Button onClick={onClose}>{taskFormStrings.cancel}</Button>
          <Button variant="danger" busy={end.isPending || !series} onClick={() => end.mutate()}>
            {from === null ? strings.endAll : strings.endLater}
          </Button>
        </>
      }
    >
      {end.isError && <FailureNote error={end.error} />}
    </Dialog>
  );
}
