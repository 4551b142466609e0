import type { ReactNode } from 'react';
import { uiStrings } from '@/messages/ui';
import styles from './page.module.css';

export interface PageProps {
  /** The screen's heading and the browser tab's name. Focus moves to it when the route changes. */
  title: string;
  /** Shown instead of the title inside the heading, where it holds more than text. */
  heading?: ReactNode;
  /** Above the heading: what the page belongs to, where no rail says so. */
  brand?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** `reading` keeps one comfortable column, `wide` uses the window. */
  width?: 'reading' | 'wide';
  children: ReactNode;
}

/** The frame of every screen: document title, one focusable h1, actions, content. */
export function Page(props: PageProps) {
  const { title, heading, brand, lead, actions, width = 'reading', children } = props;
  return (
    <div className={styles.page} data-width={width}>
      <title>{uiStrings.documentTitle({ title })}</title>
      {brand}
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 tabIndex={-1}>{heading ?? title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
