import { useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '@/api/http';
import { problemText } from '@/api/problem-text';
import { weekKeys } from '@/api/queries/weeks';
import type { Week } from '@/api/week-model';
import { planNoteStrings } from '@/messages/plan-notes';
import { useToast } from '@/ui/toast';

/** The plan stays as it is: nothing is said of these facts again, on any device. */
export function useNotNow({ weekStart }: Week) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: (facts: string) =>
      http.post('/weeks/{date}/better-week/dismiss', {
        path: { date: weekStart },
        body: { facts },
      }),
    onSuccess: (_, facts) => {
      queryClient.setQueryData<Week>(weekKeys.of(weekStart), (known) =>
        known?.changedFacts === facts ? { ...known, changedFacts: null, wishes: [] } : known,
      );
    },
    onError: (error) =>
      showToast({
        tone: 'care',
        title: planNoteStrings.notPutAway,
        description: problemText(error),
      }),
  });
}
