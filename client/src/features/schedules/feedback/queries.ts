import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { FeedbackHistoryKind } from '@/api/feedback-model';
import { http } from '@/api/http';
import { mondayOf } from '@/lib/plain-date';

/** Which entries of the history are listed; without `childId` those of all children. */
export interface FeedbackHistoryFilter {
  kind: FeedbackHistoryKind;
  childId?: string;
}

/** What the history shows first. */
export const FIRST_FILTER: FeedbackHistoryFilter = { kind: 'explicit' };

export const feedbackKeys = {
  all: ['feedback'] as const,
  item: (itemId: string) => ['feedback', 'item', itemId] as const,
  week: (date: string) => ['feedback', 'week', mondayOf(date)] as const,
  history: (filter?: FeedbackHistoryFilter) =>
    ['feedback', 'history', ...(filter ? [filter] : [])] as const,
};

/** The feedback of a lesson, one entry for each child. */
export function itemFeedbackQuery(itemId: string) {
  return queryOptions({
    queryKey: feedbackKeys.item(itemId),
    queryFn: ({ signal }) => http.get('/items/{id}/feedback', { path: { id: itemId }, signal }),
  });
}

/** The feedback of the week that holds a date, and whether to ask for it. */
export function weekFeedbackQuery(date: string) {
  return queryOptions({
    queryKey: feedbackKeys.week(date),
    queryFn: ({ signal }) =>
      http.get('/weeks/{date}/feedback', { path: { date: mondayOf(date) }, signal }),
    staleTime: 60_000,
  });
}

const PAGE = 25;

/** The explicit and implicit feedback of the family, page by page, the newest first. */
export function feedbackHistoryQuery(filter: FeedbackHistoryFilter) {
  return infiniteQueryOptions({
    queryKey: feedbackKeys.history(filter),
    queryFn: ({ signal, pageParam }) =>
      http.get('/feedback', {
        query: { limit: PAGE, ...filter, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}
