import type { LoadData } from '@/api/load-data';
import { consentsQuery } from '@/api/queries/consents';

export const loadConsents: LoadData = (queryClient) => [queryClient.ensureQueryData(consentsQuery)];
