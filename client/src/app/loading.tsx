import { Skeleton } from '@/ui/skeleton';
import styles from './loading.module.css';

/** Between the first byte and the first screen: the page's shape, quiet. Appears only when it takes longer. */
export function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton shape="title" />
      <Skeleton count={4} />
    </div>
  );
}
