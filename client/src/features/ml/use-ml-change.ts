import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/ui/toast';
import { mlKey } from './queries';

/** One change by a steward: says that it is done, and asks for everything anew, whether it worked or not. */
export function useMlChange<V>(
  change: (variables: V) => Promise<unknown>,
  { done, onDone }: { done: string; onDone?: () => void },
) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const refresh = () => queryClient.invalidateQueries({ queryKey: mlKey });
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      showToast({ title: done });
      onDone?.();
      return refresh();
    },
    // Not waited for: the reason must show at once.
    onError: () => void refresh(),
  });
}
