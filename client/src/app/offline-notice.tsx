import { WifiOff } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { appStrings } from './strings';
import styles from './offline-notice.module.css';

/** A quiet line on top while there is no connection; announced when it comes. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status" className={styles.notice}>
      {!online && (
        <>
          <WifiOff aria-hidden size={18} className={styles.icon} />
          <p>
            <strong>{appStrings.offlineTitle}</strong> {appStrings.offlineText}
          </p>
        </>
      )}
    </div>
  );
}
