import { Check, CloudOff, Loader, type LucideIcon } from 'lucide-react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import type { SaveStatus } from './autosave';
import styles from './frame.module.css';

const marks: Record<SaveStatus, { icon: LucideIcon; text: string }> = {
  saved: { icon: Check, text: strings.save.saved },
  waiting: { icon: Check, text: strings.save.waiting },
  saving: { icon: Loader, text: strings.save.saving },
  offline: { icon: CloudOff, text: strings.save.waiting },
  'signed-out': { icon: CloudOff, text: strings.save.waiting },
  rejected: { icon: CloudOff, text: strings.save.waiting },
  refused: { icon: CloudOff, text: strings.save.waiting },
};

/**
 * A quiet word on where the answers are. Not announced: it changes with every answer. What a parent must know
 * (no connection, signed out) stands in a note of its own that is.
 */
export function SaveMark({ status }: { status: SaveStatus }) {
  const { icon: Icon, text } = marks[status];
  return (
    <span className={styles.save}>
      <Icon aria-hidden size={14} /> {text}
    </span>
  );
}
