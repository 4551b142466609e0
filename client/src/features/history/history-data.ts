import type { LoadData } from '@/api/load-data';
import { membersQuery } from '@/api/queries/account';
import { children, parents, subjects } from '@/api/queries/family';
import { historyQuery } from './queries';

export const loadHistory: LoadData = (queryClient) => [
  queryClient.ensureInfiniteQueryData(historyQuery(null)),
  queryClient.ensureQueryData(membersQuery),
  queryClient.ensureQueryData(children.all()),
  queryClient.ensureQueryData(parents.all()),
  queryClient.ensureQueryData(subjects.all()),
];
