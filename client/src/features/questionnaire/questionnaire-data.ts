import type { LoadData } from '@/api/load-data';
import { mayEdit } from '@/api/session';
import { definitionQuery, draftQuery } from './queries';

/** Every visit begins with the server's latest draft: one that an earlier visit left in the cache is dropped. */
export const loadQuestionnaire: LoadData = (queryClient, { session }) => {
  if (!session.family || !mayEdit(session)) return [];
  const draft = draftQuery(session.family.id);
  queryClient.removeQueries({ queryKey: draft.queryKey, type: 'inactive' });
  return [queryClient.ensureQueryData(definitionQuery), queryClient.ensureQueryData(draft)];
};
