import { Progress as RadixProgress } from 'radix-ui';
import styles from './progress.module.css';

export interface ProgressProps {
  /** What is progressing; read aloud. */
  label: string;
  value: number;
  max: number;
  /** The same in words, e.g. "3 of 7". Shown beside the bar unless hidden. */
  valueText?: string;
  hideText?: boolean;
}

/** How far along, as a bar and in words. */
export function Progress({ label, value, max, valueText, hideText = false }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={styles.root}>
      <RadixProgress.Root
        value={Math.min(value, max)}
        max={max || 1}
        aria-label={label}
        getValueLabel={() => valueText ?? `${Math.round(share * 100)}%`}
        className={styles.track}
      >
        <RadixProgress.Indicator asChild>
          <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
            <rect width={share * 100} height={1} />
          </svg>
        </RadixProgress.Indicator>
      </RadixProgress.Root>
      {valueText && !hideText && (
        <span aria-hidden className={styles.text}>
          {valueText}
        </span>
      )}
    </div>
  );
}
