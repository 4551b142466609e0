import { Skeleton } from '@/ui/skeleton';
import styles from './week-page.module.css';

/** Keeps the place of a week that is on its way. */
export function WeekSkeleton() {
  return (
    <div className={styles.skeleton}>
      {Array.from({ length: 5 }, (_, index) => (
        <Skeleton key={index} shape="card" count={2 + (index % 2)} />
      ))}
    </div>
  );
}
