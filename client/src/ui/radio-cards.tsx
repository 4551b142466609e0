import type { ReactNode } from 'react';
import { RadioGroup } from 'radix-ui';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import styles from './radio-cards.module.css';

interface RadioCardOption<V extends string> {
  value: V;
  label: ReactNode;
  description?: ReactNode;
  /** A lucide icon or a small picture, above the label. */
  picture?: ReactNode;
  disabled?: boolean;
}

export interface RadioCardsProps<V extends string> extends FieldProps {
  options: readonly RadioCardOption<V>[];
  value: V | null | undefined;
  onValueChange: (value: V) => void;
  /**
   * `grid`: as many equal columns as fit. `stack`: one below the other. `scale`: all in one row from tablet width on,
   * for five labelled choices of a statement.
   */
  layout?: 'grid' | 'stack' | 'scale';
  name?: string;
}

function Cards<V extends string>({
  options,
  value,
  onValueChange,
  layout,
  name,
}: Omit<RadioCardsProps<V>, keyof FieldProps>) {
  const { 'aria-invalid': _invalid, ...wiring } = useFieldControl();
  return (
    <RadioGroup.Root
      {...wiring}
      name={name}
      value={value ?? ''}
      // The values offered are exactly V, so what comes back is one of them.
      onValueChange={(next) => onValueChange(next as V)}
      className={styles.cards}
      data-layout={layout}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          className={styles.card}
        >
          {option.picture && (
            <span aria-hidden className={styles.picture}>
              {option.picture}
            </span>
          )}
          <span aria-hidden className={styles.dot} />
          <span className={styles.words}>
            <span className={styles.label}>{option.label}</span>
            {option.description && <span className={styles.description}>{option.description}</span>}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

/** One of a few, each large enough to read and to touch. Arrow keys move the choice. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const [field, cards] = splitFieldProps(props);
  return (
    <Field {...field} group>
      <Cards layout="grid" {...cards} />
    </Field>
  );
}
