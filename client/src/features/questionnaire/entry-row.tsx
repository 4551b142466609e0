import { useId, type ReactNode } from 'react';
import { ChevronDown, Trash2 } from 'lucide-react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { IconButton } from '@/ui/icon-button';
import { SuggestedMark } from './suggested-mark';
import styles from './entry-row.module.css';

export interface EntryRowProps {
  /** Leading icon. */
  icon?: ReactNode;
  title: string;
  /** The entry in a few words, shown while it is folded. */
  summary: ReactNode;
  isSuggestion?: boolean;
  open: boolean;
  onToggle: () => void;
  onRemove: () => void;
  children: ReactNode;
}

/** One entry of a list: a line to read, which opens to change it, and a button that takes it away. */
export function EntryRow(props: EntryRowProps) {
  const { icon, title, summary, isSuggestion, open, onToggle, onRemove, children } = props;
  const id = useId();
  return (
    <li className={styles.entry} data-open={open ? '' : undefined}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          {icon}
          <span className={styles.words}>
            <span className={styles.title}>
              {title} {isSuggestion && <SuggestedMark />}
            </span>
            <span className={styles.summary}>{summary}</span>
          </span>
          <ChevronDown aria-hidden size={18} className={styles.chevron} />
        </button>
        <IconButton label={strings.actions.remove({ what: title })} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}
