import { lazy, Suspense } from 'react';
import { useOnline } from '@/api/connection';
import { Skeleton } from '@/ui/skeleton';
import styles from './loading.module.css';

/** Comes only where nothing else does. */
const LoadingNotice = lazy(async () => ({
  default: (await import('./offline-notice')).LoadingNotice,
}));

/** Between the first byte and the first screen: the page's shape, quiet. Appears only when it takes longer. */
export function Loading() {
  const online = useOnline();
  return (
    <div className={styles.loading}>
      {!online && (
        <Suspense>
          <LoadingNotice />
        </Suspense>
      )}
      <Skeleton shape="title" />
      <Skeleton count={4} />
    </div>
  );
}
