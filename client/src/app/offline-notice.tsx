import { WifiOff } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { appStrings } from '@/messages/app';
import styles from './offline-notice.module.css';

/** A quiet line on top while there is no connection, or no server behind it; announced when it comes. */
export function OfflineNotice() {
  const online = useOnline();
  const words = navigator.onLine ? appStrings.serverAway : appStrings.offline;
  return (
    <div role="status" className={styles.notice}>
      {!online && (
        <>
          <WifiOff aria-hidden size={18} className={styles.icon} />
          <p>
            <strong>{words.title}</strong> {words.text}
          </p>
        </>
      )}
    </div>
  );
}
