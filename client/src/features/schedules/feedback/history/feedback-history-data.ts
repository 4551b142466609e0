import type { LoadData } from '@/api/load-data';
import { children } from '@/api/queries/family';
import { mayEdit } from '@/api/session';
import { FIRST_FILTER, feedbackHistoryQuery } from '../queries';

/** A viewer sees no history, so nothing is asked for one. */
export const loadFeedbackHistory: LoadData = (queryClient, { session }) =>
  mayEdit(session)
    ? [
        queryClient.ensureInfiniteQueryData(feedbackHistoryQuery(FIRST_FILTER)),
        queryClient.ensureQueryData(children.all()),
      ]
    : [];
