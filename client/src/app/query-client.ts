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

// What could not be loaded, or may have changed meanwhile, is asked for again without anybody's press.
onServerBack(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
