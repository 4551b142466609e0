import type { QueryClient } from '@tanstack/react-query';
import { ledgerKeys } from '@/api/queries/ledger';
import { weekKeys } from '@/api/queries/weeks';
import { handChangeKeys, itemKeys } from './queries';

/**
 * A lesson came, went or changed: every list and count in which it may stand is asked for again. Of one that is gone
 * (`isGone`) the panel may still be open, and would ask for what no longer is.
 */
export async function refreshLessons(
  queryClient: QueryClient,
  { isGone = false } = {},
): Promise<void> {
  const ofItems = { queryKey: itemKeys.all, refetchType: isGone ? 'none' : 'active' } as const;
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: weekKeys.all }),
    queryClient.invalidateQueries({ queryKey: ledgerKeys.all }),
    queryClient.invalidateQueries({ queryKey: handChangeKeys.all }),
    queryClient.invalidateQueries(ofItems),
  ]);
}
