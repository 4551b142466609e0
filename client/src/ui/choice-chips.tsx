import type { ReactNode } from 'react';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import styles from './choice-chips.module.css';

interface ChipOption<V extends string> {
  value: V;
  label: ReactNode;
}

export interface ChoiceChipsProps<V extends string> extends FieldProps {
  options: readonly ChipOption<V>[];
  value: V | null;
  onValueChange: (value: V) => void;
}

function Chips<V extends string>({
  options,
  value,
  onValueChange,
}: Omit<ChoiceChipsProps<V>, keyof FieldProps>) {
  const { id, ...wiring } = useFieldControl();
  return (
    <div id={id} role="radiogroup" {...wiring} className={styles.chips}>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="visually-hidden"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** One of a few short answers in a row that wraps. Native radios: arrow keys move along. */
export function ChoiceChips<V extends string>(props: ChoiceChipsProps<V>) {
  const [field, chips] = splitFieldProps(props);
  return (
    <Field {...field} group>
      <Chips {...chips} />
    </Field>
  );
}
