import type { ReactNode } from 'react';
import { Check, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import styles from './callout.module.css';

export interface CalloutProps {
  /** `info` explains, `good` confirms, `care` asks for attention, `stop` says something did not work. */
  tone?: 'info' | 'good' | 'care' | 'stop';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links that follow from it. */
  actions?: ReactNode;
  /** Announces it when it appears: `status` politely, `alert` at once. */
  live?: 'status' | 'alert';
}

const icons = { info: Info, good: Check, care: TriangleAlert, stop: OctagonAlert };

/** A note in the flow of the page. Tone is carried by icon and words, never by colour alone. */
export function Callout({ tone = 'info', title, children, actions, live }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.callout} data-tone={tone} role={live}>
      <Icon aria-hidden size={20} className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
