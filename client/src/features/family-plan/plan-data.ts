import type { LoadData } from '@/api/load-data';
import { children, parents, subjects } from '@/api/queries/family';

export const loadPlan: LoadData = (queryClient) => [
  queryClient.ensureQueryData(subjects.all()),
  queryClient.ensureQueryData(children.all()),
  queryClient.ensureQueryData(parents.all()),
];
