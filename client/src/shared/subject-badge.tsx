import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './subject-badge.module.css';

export interface SubjectBadgeProps {
  /** One of the twelve hues; see lib/subject-look. */
  hue: string;
  icon: LucideIcon;
  children?: ReactNode;
  size?: 's' | 'm';
}

/** A subject's icon on its own ground, with its name beside it where given. */
export function SubjectBadge({ hue, icon: Icon, children, size = 'm' }: SubjectBadgeProps) {
  return (
    <span className={styles.badge} data-hue={hue} data-size={size}>
      <span aria-hidden className={styles.icon}>
        <Icon size={size === 's' ? 14 : 18} />
      </span>
      {children && <span className={styles.name}>{children}</span>}
    </span>
  );
}
