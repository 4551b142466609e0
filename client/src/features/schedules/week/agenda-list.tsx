import type { ReactNode } from 'react';
import { dateText } from '@/lib/date-text';
import styles from './agenda.module.css';

/** The rows of a day. Their times stand under each other, in no more room than the locale's clock takes. */
export function AgendaList({ children }: { children: ReactNode }) {
  const hasDayPeriods = !dateText().time('13:00').includes('13');
  return (
    <ul className={styles.list} data-clock={hasDayPeriods ? '12' : '24'}>
      {children}
    </ul>
  );
}
