import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { uiStrings } from '@/messages/ui';
import styles from './choice-row.module.css';

const MOST_IN_A_ROW = 5;

export interface ChoiceRowProps<V extends string | number> {
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly { value: V; label: ReactNode }[];
  value: V | undefined;
  onChange: (value: V) => void;
  /** What we suggest; it is marked while it is the choice. */
  suggested?: V;
  error?: string | undefined;
}

/**
 * One of a few, side by side and each large enough for a thumb; more than five wrap. Native radio buttons: arrow keys, forms and
 * screen readers know them without our help.
 */
export function ChoiceRow<V extends string | number>(props: ChoiceRowProps<V>) {
  const { legend, hint, options, value, onChange, suggested, error } = props;
  const id = useId();
  const isSuggestion = suggested !== undefined && suggested === value;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} aria-describedby={describedBy || undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <div className={styles.row} data-wraps={options.length > MOST_IN_A_ROW ? '' : undefined}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.choice}
            data-suggested={isSuggestion && option.value === value ? '' : undefined}
          >
            <input
              type="radio"
              name={id}
              className={styles.radio}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              // A press on what is suggested makes it the parent's own answer, though nothing changes.
              onClick={() => isSuggestion && option.value === value && onChange(option.value)}
            />
            <span className={styles.dot} aria-hidden />
            <span className={styles.label}>{option.label}</span>
            {isSuggestion && option.value === value && (
              <span className={styles.mark}>{uiStrings.suggested}</span>
            )}
          </label>
        ))}
      </div>
      <span id={`${id}-error`} role="alert" className={styles.error}>
        {error && (
          <>
            <CircleAlert aria-hidden size={16} /> <span>{error}</span>
          </>
        )}
      </span>
    </fieldset>
  );
}
