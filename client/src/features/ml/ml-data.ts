import type { LoadData } from '@/api/load-data';
import { isSteward } from '@/api/session';
import { driftQuery, experimentsQuery, modelsQuery, rewardsQuery, runsQuery } from './queries';

export const loadMlSection: LoadData = (queryClient, { session, params }) => {
  if (!isSteward(session)) return [];
  switch (params['section']) {
    case 'models':
      return [queryClient.ensureQueryData(modelsQuery)];
    case 'runs':
      return [queryClient.ensureQueryData(runsQuery)];
    case 'experiments':
      return [
        queryClient.ensureQueryData(experimentsQuery),
        queryClient.ensureQueryData(modelsQuery),
      ];
    case 'drift':
      return [queryClient.ensureQueryData(driftQuery)];
    case 'rewards':
      return [queryClient.ensureQueryData(rewardsQuery)];
    default:
      return [];
  }
};
