import { formatDate } from '@/lib/format';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import styles from './rows.module.css';

const strings = familyStrings.hours;

export interface ComingChangeProps {
  /** YYYY-MM-DD */
  validFrom: string;
  /** What will hold, as a sentence with its day. */
  text: string;
  isTakenBack: boolean;
  /** With the day, or an empty text to keep it. Left out where it cannot be taken back now. */
  onTakeBack: ((validFrom: string) => void) | undefined;
  /** Left out where it cannot be edited. */
  onEdit?: (() => void) | undefined;
}

/** A change of a fact that lies ahead, and the way to take it back. */
export function ComingChange(props: ComingChangeProps) {
  const { validFrom, text, isTakenBack, onTakeBack, onEdit } = props;
  return (
    <div className={styles.coming}>
      <p>{isTakenBack ? strings.takenBack({ date: formatDate(validFrom) }) : text}</p>
      {onEdit && !isTakenBack && (
        <Button size="s" onClick={onEdit}>
          {strings.editComing}
        </Button>
      )}
      {onTakeBack && (
        <Button size="s" onClick={() => onTakeBack(isTakenBack ? '' : validFrom)}>
          {isTakenBack ? strings.keepComing : strings.takeBack}
        </Button>
      )}
    </div>
  );
}
