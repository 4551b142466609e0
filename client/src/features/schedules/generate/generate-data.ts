import type { LoadData } from '@/api/load-data';
import { children, subjects } from '@/api/queries/family';
import { jobQuery } from './queries';

export const loadGenerate: LoadData = (queryClient, { search }) => {
  const jobId = search.get('job');
  return [
    queryClient.ensureQueryData(children.all()),
    queryClient.ensureQueryData(subjects.all()),
    ...(jobId ? [queryClient.ensureQueryData(jobQuery(jobId))] : []),
  ];
};
