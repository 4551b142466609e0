import { useId, type ReactNode } from 'react';
import { Trash2 } from 'lucide-react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { IconButton } from '@/ui/icon-button';
import styles from './person-card.module.css';

export interface PersonCardProps {
  name: string;
  /** Absent for somebody who cannot be taken away. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
}

/** One person on a sheet of their own, with the name and a way to take them away on one line even on a phone. */
export function PersonCard({ name, onRemove, children }: PersonCardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.name}>
          {name}
        </h2>
        {onRemove && (
          <IconButton label={strings.actions.remove({ what: name })} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </header>
      {children}
    </section>
  );
}
