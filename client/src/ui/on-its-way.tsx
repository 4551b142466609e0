import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { uiStrings } from '@/messages/ui';
import { Button } from './button';
import styles from './on-its-way.module.css';

export interface OnItsWayProps {
  /** Gives up on what was pressed. */
  onClose: () => void;
  /** A panel whose code is loaded when it is first opened. */
  children: ReactNode;
}

/** A server that hangs never refuses, so nobody waits longer without being told. What is refused is for the screen's own boundary. */
const LONG_MS = 6_000;

/**
 * Around a panel whose code is loaded when it is first opened: what was pressed is answered at once, and where the code
 * does not come it is said, with the one way to ask for it again that every browser knows.
 */
export function OnItsWay({ onClose, children }: OnItsWayProps) {
  return <Suspense fallback={<Waiting onClose={onClose} />}>{children}</Suspense>;
}

function Waiting({ onClose }: { onClose: () => void }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const long = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(long);
  }, []);
  return (
    <div role="status" className={styles.notice}>
      <p>{isLong ? uiStrings.notLoaded : uiStrings.loading}</p>
      {isLong && (
        <div className={styles.ways}>
          <Button size="s" onClick={() => window.location.reload()}>
            {uiStrings.tryAgain}
          </Button>
          <Button size="s" variant="quiet" onClick={onClose}>
            {uiStrings.close}
          </Button>
        </div>
      )}
    </div>
  );
}
