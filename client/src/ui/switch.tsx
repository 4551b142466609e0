import { useId, type ReactNode } from 'react';
import { Switch as RadixSwitch } from 'radix-ui';
import styles from './choice.module.css';

export interface SwitchProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
}

/** On or off, at once. Inside a form that is sent later use Checkbox. */
export function Switch({ label, description, ...props }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.row} data-reversed="" data-disabled={props.disabled ? '' : undefined}>
      <label htmlFor={id} className={styles.words}>
        <span id={`${id}-label`} className={styles.strong}>
          {label}
        </span>
        {description && (
          <span id={`${id}-description`} className={styles.description}>
            {description}
          </span>
        )}
      </label>
      <RadixSwitch.Root
        {...props}
        id={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-description` : undefined}
        className={styles.track}
      >
        <RadixSwitch.Thumb className={styles.thumb} />
      </RadixSwitch.Root>
    </div>
  );
}
