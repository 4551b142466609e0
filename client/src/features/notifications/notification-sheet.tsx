import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { Link } from 'react-router';
import { problemReference, problemText } from '@/api/problem-text';
import {
  type Notification,
  notificationsQuery,
  readAllNotifications,
  readNotification,
} from '@/api/queries/notifications';
import { formatInstant } from '@/lib/format';
import { paths } from '@/lib/paths';
import { useFamily } from '@/api/session';
import {
  notificationSettingsStrings,
  notificationStrings as strings,
} from '@/messages/notifications';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { notificationPath, notificationText } from './notification-text';
import styles from './notification-sheet.module.css';

/** What the reader was told, the newest first. Whoever follows one has read it. */
export function NotificationSheet({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const list = useInfiniteQuery(notificationsQuery);
  // This is not awaited: without a connection it would never end.
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['notifications'] });
  const readAll = useMutation({ mutationFn: readAllNotifications, onSettled: refresh });
  const read = useMutation({ mutationFn: readNotification, onSettled: refresh });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={strings.title}
      footer={
        <>
          <Link
            className={styles.settings}
            to={paths.settingsSection('notifications')}
            onClick={onClose}
          >
            {strings.settings}
          </Link>
          {(first?.unread ?? 0) > 0 && (
            <Button busy={readAll.isPending} onClick={() => readAll.mutate()}>
              {strings.readAll}
            </Button>
          )}
        </>
      }
    >
      {first?.mailStopped && (
        <Callout tone="care">{notificationSettingsStrings.stopped[first.mailStopped]}</Callout>
      )}
      {readAll.isError && <FailureNote title={strings.markFailed} error={readAll.error} />}
      {list.isPending && <Skeleton shape="row" count={4} />}
      {list.isError && !list.data && (
        <ErrorState
          title={strings.failed}
          onRetry={() => void list.refetch()}
          reference={problemReference(list.error)}
        >
          {strings.failedText} {problemText(list.error)}
        </ErrorState>
      )}
      {first && items.length === 0 && (
        <EmptyState icon={<BellOff />} title={strings.emptyTitle}>
          {strings.emptyText}
        </EmptyState>
      )}
      <ul>
        {items.map((told) => (
          <Row
            key={told.id}
            told={told}
            onFollow={() => {
              if (told.readAt === null) read.mutate(told.id);
              onClose();
            }}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {strings.more}
        </Button>
      )}
    </Sheet>
  );
}

function Row({ told, onFollow }: { told: Notification; onFollow: () => void }) {
  const { timeZone } = useFamily();
  const isNew = told.readAt === null;
  return (
    <li className={styles.row} data-new={isNew || undefined}>
      <Link to={notificationPath(told)} onClick={onFollow} className={styles.link}>
        <span className={styles.dot} aria-hidden />
        <span className={styles.words}>
          {isNew && <VisuallyHidden>{strings.unread}</VisuallyHidden>}
          <span className={styles.sentence}>{notificationText(told, timeZone)}</span>
          <span className={styles.when}>{formatInstant(told.createdAt, timeZone)}</span>
        </span>
      </Link>
    </li>
  );
}
