import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import styles from './conflict-notice.module.css';

/** One line of a row as people read it; the notice compares two rows line by line. */
export interface Described {
  label: string;
  value: string;
}

export interface ConflictNoticeProps {
  mine: readonly Described[];
  theirs: readonly Described[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two people saved the same row: shows where the two differ and lets the reader choose. */
export function ConflictNotice({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const valueOf = (lines: readonly Described[], label: string) =>
    lines.find((line) => line.label === label)?.value || familyStrings.nothing;
  const labels = [...new Set([...mine, ...theirs].map(({ label }) => label))];
  const different = labels.filter((label) => valueOf(mine, label) !== valueOf(theirs, label));
  return (
    <Callout
      tone="care"
      live="alert"
      title={familyStrings.conflictTitle}
      actions={
        <>
          <Button variant="primary" onClick={onKeepMine}>
            {familyStrings.keepMine}
          </Button>
          <Button onClick={onTakeTheirs}>{familyStrings.takeTheirs}</Button>
        </>
      }
    >
      <p>{familyStrings.conflictText}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{familyStrings.field}</th>
            <th scope="col">{familyStrings.yours}</th>
            <th scope="col">{familyStrings.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{valueOf(mine, label)}</td>
              <td>{valueOf(theirs, label)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Callout>
  );
}
