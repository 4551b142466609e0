import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { notificationsQuery } from '@/api/queries/notifications';
import { notificationStrings as strings } from '@/messages/notifications';
import { lazyPart } from '@/ui/lazy-part';
import { OnItsWay } from '@/ui/on-its-way';
import styles from './notification-bell.module.css';

const NotificationSheet = lazyPart(async () => ({
  default: (await import('./notification-sheet')).NotificationSheet,
}));

const MOST_SHOWN = 99;

/** How many notifications are new, and the way to them. It is there also where they could not be counted. */
export function NotificationBell() {
  const [open, setOpen] = useState(false);
  const { data } = useInfiniteQuery(notificationsQuery);
  const unread = data?.pages[0]?.unread ?? 0;
  return (
    <>
      <button
        type="button"
        className={styles.bell}
        aria-label={strings.bell({ count: unread })}
        title={strings.title}
        onClick={() => setOpen(true)}
      >
        <Bell aria-hidden size={22} strokeWidth={1.75} />
        {unread > 0 && (
          <span aria-hidden className={styles.count}>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </button>
      {open && (
        <OnItsWay onClose={() => setOpen(false)}>
          <NotificationSheet onClose={() => setOpen(false)} />
        </OnItsWay>
      )}
    </>
  );
}
