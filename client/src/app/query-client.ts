import { QueryClient } from '@tanstack/react-query';
import { onServerBack } from '@/api/connection';
import { isProblem } from '@/api/problem';

/** The one cache of server state. `offlineFirst` lets requests reach the service worker when the network is gone. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      staleTime: 30_000,
      retry: (failures, error) => failures < 1 && !(isProblem(error) && error.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
});

// When the server answers again, failed and stale queries are requested again without a press.
onServerBack(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
