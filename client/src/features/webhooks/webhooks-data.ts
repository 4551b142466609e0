import type { LoadData } from '@/api/load-data';
import { webhooksQuery } from './queries';

/** Only owners may see where the family's events go, so nothing is asked for others. */
export const loadWebhooks: LoadData = (queryClient, { session }) =>
  session.family?.role === 'owner' ? [queryClient.ensureQueryData(webhooksQuery)] : [];
