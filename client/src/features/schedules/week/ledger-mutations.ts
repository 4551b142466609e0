import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CommandKeys } from '@/api/command-keys';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import type { DroppedLessons, LedgerEntry } from '@/api/week-model';
import { owedStrings } from '@/messages/owed';
import { useToast } from '@/ui/toast';
import { refreshLessons } from '../refresh-lessons';

const keys = new CommandKeys();

/** Leaves all owed lessons of an entry out for good, says so and offers to take it back. */
export function useDropLessons() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const takeBack = useTakeBackDrop();
  return useMutation({
    mutationFn: ({ weekStart, subjectId, childIds, owed }: LedgerEntry) => {
      const body = { weekStart, subjectId: subjectId ?? '', childIds, count: owed };
      return http.post('/ledger/drops', { body, idempotencyKey: keys.of(body) });
    },
    onSuccess: (dropped, { subjectName }) => {
      showToast({
        title: owedStrings.wasDropped({ subject: subjectName, count: dropped.count }),
        onUndo: () => takeBack.mutate(dropped),
      });
    },
    onSettled: (_, error) => {
      keys.settled(error);
      return refreshLessons(queryClient);
    },
  });
}

/** Takes a decision to leave lessons out back: they are owed again. */
export function useTakeBackDrop() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, version }: DroppedLessons) => {
      await http.delete('/ledger/drops/{id}', { path: { id }, version }).catch((error: unknown) => {
        // Somebody else has taken it back already, which is what the parent wanted.
        if (!isProblem(error) || error.status !== 404) throw error;
      });
    },
    onSettled: () => refreshLessons(queryClient),
  });
}
