import { useId, type ReactNode } from 'react';
import { Checkbox as RadixCheckbox } from 'radix-ui';
import { Check } from 'lucide-react';
import styles from './choice.module.css';

export interface CheckboxProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
}

/** A tick box with its words beside it; the whole row is the target. */
export function Checkbox({ label, description, onCheckedChange, ...props }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.row} data-disabled={props.disabled ? '' : undefined}>
      <RadixCheckbox.Root
        {...props}
        id={id}
        onCheckedChange={(checked) => onCheckedChange(checked === true)}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-description` : undefined}
        className={styles.box}
      >
        <RadixCheckbox.Indicator>
          <Check aria-hidden size={16} strokeWidth={3} />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <label htmlFor={id} className={styles.words}>
        <span id={`${id}-label`}>{label}</span>
        {description && (
          <span id={`${id}-description`} className={styles.description}>
            {description}
          </span>
        )}
      </label>
    </div>
  );
}
