import type { LoadData } from '@/api/load-data';
import { mayEdit } from '@/api/session';
import { definitionQuery } from './queries';

/** The draft is not among it: it is not kept in the cache, so that every visit begins with the server's latest. */
export const loadQuestionnaire: LoadData = (queryClient, { session }) =>
  mayEdit(session) ? [queryClient.ensureQueryData(definitionQuery)] : [];
