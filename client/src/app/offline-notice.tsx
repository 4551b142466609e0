import { WifiOff } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { appStrings } from '@/messages/app';
import styles from './offline-notice.module.css';

/** A line at the top while the browser has no connection or the server does not answer. Screen readers announce it. */
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
