import { Suspense } from 'react';
import { useOnline } from '@/api/connection';
import { Skeleton } from '@/ui/skeleton';
import { lazyPart } from '@/ui/lazy-part';
import styles from './loading.module.css';

/** Comes only where nothing else does. */
const LoadingNotice = lazyPart(async () => ({
  default: (await import('./offline-notice')).LoadingNotice,
}));

/** Between the first byte and the first screen: the page's shape, quiet. Appears only when it takes longer. */
export function Loading() {
  const online = useOnline();
  return (
    <div className={styles.loading}>
      {!online && (
        // Alone in its box: beside it, the line makes a page as long as the window.
        <div>
          <Suspense>
            <LoadingNotice />
          </Suspense>
        </div>
      )}
      <Skeleton shape="title" />
      <Skeleton count={4} />
    </div>
  );
}
