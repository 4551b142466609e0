import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConsentDecision } from '@/api/model';
import { consentsQuery, decide, decideForFamily, type Decision } from '@/api/queries/consents';
import { children } from '@/api/queries/family';
import { sessionQuery } from '@/api/session';
import { consentStrings } from '@/messages/consents';
import { useToast } from '@/ui/toast';

/** Records one decision. `inForce` are the decisions that hold now. */
export function useDecide(inForce: readonly ConsentDecision[]) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const refresh = (queryKey: readonly unknown[]) => queryClient.invalidateQueries({ queryKey });
  return useMutation({
    mutationFn: (decision: Decision) =>
      decision.childId ? decide(decision) : decideForFamily(decision, inForce),
    onSuccess: async (_row, { purpose, granted }) => {
      showToast({ title: consentStrings.saved });
      await refresh(consentsQuery.queryKey);
      // Without the service's permission the next screen is the one that asks for it.
      if (purpose === 'service' && !granted) window.location.assign('/');
      else await refresh(sessionQuery.queryKey);
    },
    // A changed text, a removed child, another role: the next press starts from how things are now.
    // This is not awaited: without a connection it would never end, and the error would never show.
    onError: () => {
      for (const queryKey of [consentsQuery.queryKey, children.key, sessionQuery.queryKey])
        void refresh(queryKey);
    },
  });
}
