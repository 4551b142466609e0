import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  title?: ReactNode;
  /** One or two plain sentences under the title. */
  description?: ReactNode;
  /** Stands at the title's end. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A section of a page on its own sheet of paper, named by its title. */
export function Card({ title, description, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} {...(title ? { 'aria-labelledby': id } : {})}>
      {(title || actions) && (
        <header className={styles.header}>
          <div>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            {description && <p className={styles.description}>{description}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children && <div className={styles.body}>{children}</div>}
    </section>
  );
}
