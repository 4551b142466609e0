import { Fragment, type ReactNode } from 'react';
import styles from './facts.module.css';

/** Facts in a line: "30 min · Every day". Where the line breaks, no dot is left at its end; empty facts are left out. */
export function Facts({ of: facts }: { of: readonly ReactNode[] }) {
  return (
    <span className={styles.facts}>
      {facts.filter(Boolean).map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span className={styles.fact}>
            {index > 0 && <span className={styles.dot}>· </span>}
            {fact}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
