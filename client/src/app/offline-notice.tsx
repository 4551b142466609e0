import { useLayoutEffect, useRef } from 'react';
import { WifiOff } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { useWaitingMarks } from '@/api/unsent-marks';
import { useUnsentTicks } from '@/api/unsent-ticks';
import { noticeStrings } from '@/messages/notices';
import styles from './offline-notice.module.css';

const wordsNow = () => (navigator.onLine ? noticeStrings.serverAway : noticeStrings.offline);

/** The line over a screen that has not come yet, because the server does not answer. */
export function LoadingNotice() {
  return (
    <div role="status" className={styles.notice}>
      <WifiOff aria-hidden size={18} className={styles.icon} />
      <p>
        <strong>{wordsNow().title}</strong> {noticeStrings.stillTrying}
      </p>
    </div>
  );
}

/**
 * A line at the top while the browser has no connection or the server does not answer. Screen readers announce it. It
 * stays in view, and what is under it does not move: it often comes up while somebody is pressing something.
 */
export function OfflineNotice() {
  const online = useOnline();
  const waiting = useWaitingMarks().length;
  const ticks = useUnsentTicks().waiting.length;
  const words = wordsNow();
  const line = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  // Read before the line is there: the browser may move the page by itself then, or may not.
  const scrolled = window.scrollY;
  useLayoutEffect(() => {
    const grown = (line.current?.offsetHeight ?? 0) - height.current;
    if (grown === 0) return;
    height.current += grown;
    window.scrollTo({ top: scrolled + grown, behavior: 'instant' });
  });
  return (
    <div ref={line} role="status" className={styles.notice}>
      {!online && (
        <>
          <WifiOff aria-hidden size={18} className={styles.icon} />
          <p>
            <strong>{words.title}</strong> {words.text}{' '}
            {waiting > 0 && noticeStrings.marksWait({ count: waiting })}{' '}
            {ticks > 0 && noticeStrings.ticksWait({ count: ticks })}
          </p>
        </>
      )}
    </div>
  );
}
