import type { ReactNode } from 'react';
import { CloudAlert } from 'lucide-react';
import { uiStrings } from '@/messages/ui';
import { Button } from './button';
import styles from './state.module.css';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  /** One sentence: what will be here. */
  children?: ReactNode;
  /** One button: the next thing to do. */
  action?: ReactNode;
}

/** Nothing here yet: one sentence and one button. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {icon && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened. */
  title: ReactNode;
  /** That nothing was lost, and what to press. */
  children?: ReactNode;
  onRetry?: () => void;
  /** Shown small, for support: the problem's request id. */
  reference?: string | undefined;
}

/** Something did not work: what happened, that nothing was lost, and what to press. */
export function ErrorState({ title, children, onRetry, reference }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <span aria-hidden className={styles.icon} data-tone="stop">
        <CloudAlert />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {onRetry && <Button onClick={onRetry}>{uiStrings.tryAgain}</Button>}
      {reference && <p className={styles.reference}>{reference}</p>}
    </div>
  );
}
