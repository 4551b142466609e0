import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  NotificationDto,
  NotificationPreferencesDto,
  UpdateNotificationPreferencesDto,
} from '../generated/types.gen';
import { http } from '../http';

export type Notification = NotificationDto;
export type NotificationPreferences = NotificationPreferencesDto;

const PAGE = 20;

/** What the reader is told, page by page, the newest first; each page says how many are not read in all. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  queryFn: ({ signal, pageParam }) =>
    http.get('/notifications', {
      query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

export function readNotification(id: string): Promise<Notification> {
  return http.post('/notifications/{id}/read', { path: { id }, keepalive: true });
}

export function readAllNotifications(): Promise<void> {
  return http.post('/notifications/read-all');
}

export const notificationPreferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: ({ signal }) => http.get('/notification-preferences', { signal }),
});

export function savePreferences(
  { version }: { version: number },
  body: UpdateNotificationPreferencesDto,
): Promise<NotificationPreferences> {
  return http.patch('/notification-preferences', { body, version });
}
