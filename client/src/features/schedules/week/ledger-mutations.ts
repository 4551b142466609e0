import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import { ledgerKeys } from '@/api/queries/ledger';
import { weekKeys } from '@/api/queries/weeks';
import type { DroppedLessons, LedgerEntry } from '@/api/week-model';
import { owedStrings } from '@/messages/owed';
import { useToast } from '@/ui/toast';

/** The idempotency key of a command: a second press after a lost answer sends the same one. */
const keys = new Map<string, string>();

function keyOf(command: object): string {
  const text = JSON.stringify(command);
  const key = keys.get(text) ?? uuid();
  keys.set(text, key);
  return key;
}

/** Other counts are true now: the ledger and the weeks are asked for again. */
function refresh(queryClient: QueryClient): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: ledgerKeys.all }),
    queryClient.invalidateQueries({ queryKey: weekKeys.all }),
  ]);
}

/** Leaves all owed lessons of an entry out for good, says so and offers to take it back. */
export function useDropLessons() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const takeBack = useTakeBackDrop();
  return useMutation({
    mutationFn: ({ weekStart, subjectId, childIds, owed }: LedgerEntry) => {
      const body = { weekStart, subjectId: subjectId ?? '', childIds, count: owed };
      return http.post('/ledger/drops', { body, idempotencyKey: keyOf(body) });
    },
    onSuccess: (dropped, { subjectName }) => {
      keys.clear();
      showToast({
        title: owedStrings.wasDropped({ subject: subjectName, count: dropped.count }),
        onUndo: () => takeBack.mutate(dropped),
      });
    },
    onSettled: () => refresh(queryClient),
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
    onSettled: () => refresh(queryClient),
  });
}
