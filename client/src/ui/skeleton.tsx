import { uiStrings } from '@/messages/ui';
import { VisuallyHidden } from './visually-hidden';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** `line` of text, `title`, `row` of a list, `card`, `control`. */
  shape?: 'line' | 'title' | 'row' | 'card' | 'control';
  count?: number;
}

/** Keeps the layout's place while its content is on the way. Quiet: it does not shimmer. */
export function Skeleton({ shape = 'line', count = 1 }: SkeletonProps) {
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden>{uiStrings.loading}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.shape} data-shape={shape} />
      ))}
    </div>
  );
}
