import { queryOptions } from '@tanstack/react-query';
import { http } from '@/api/http';
import type { ModelKind } from '@/api/ml-model';

/** While something is under way, how often it is asked for. */
const WATCH_EVERY_MS = 2_000;

/** A steward looks at the last page; older ones are in the API. */
const PAGE = 50;

export const mlKey = ['ml'] as const;

export const modelsQuery = queryOptions({
  queryKey: [...mlKey, 'models'],
  queryFn: async ({ signal }) => {
    const { items } = await http.get('/ml/models', { query: { limit: 100 }, signal });
    return items;
  },
});

export const modelQuery = (id: string) =>
  queryOptions({
    queryKey: [...mlKey, 'models', id],
    queryFn: ({ signal }) => http.get('/ml/models/{id}', { path: { id }, signal }),
  });

export const runsQuery = queryOptions({
  queryKey: [...mlKey, 'runs'],
  queryFn: async ({ signal }) => {
    const { items } = await http.get('/ml/runs', { query: { limit: PAGE }, signal });
    return items;
  },
  refetchInterval: ({ state }) =>
    state.data?.some(({ finishedAt }) => finishedAt === null) ? WATCH_EVERY_MS : false,
});

export const experimentsQuery = queryOptions({
  queryKey: [...mlKey, 'experiments'],
  queryFn: async ({ signal }) => {
    const { items } = await http.get('/ml/experiments', { query: { limit: PAGE }, signal });
    return items;
  },
});

export const experimentResultsQuery = (id: string) =>
  queryOptions({
    queryKey: [...mlKey, 'experiments', id, 'results'],
    queryFn: ({ signal }) => http.get('/ml/experiments/{id}/results', { path: { id }, signal }),
  });

export const driftQuery = queryOptions({
  queryKey: [...mlKey, 'drift'],
  queryFn: async ({ signal }) => {
    const { items } = await http.get('/ml/drift', { query: { limit: PAGE }, signal });
    return items;
  },
});

export const rewardsQuery = queryOptions({
  queryKey: [...mlKey, 'rewards'],
  queryFn: async ({ signal }) => (await http.get('/ml/rewards', { query: { weeks: 26 }, signal })).items, // prettier-ignore
});

export const promote = (id: string) => http.post('/ml/models/{id}/promote', { path: { id } });
export const archive = (id: string) => http.post('/ml/models/{id}/archive', { path: { id } });
export const rollBack = (kind: ModelKind) => http.post('/ml/models/roll-back', { body: { kind } });
