import { useId, type ReactNode } from 'react';
import styles from './pick-tabs.module.css';

interface PickOption {
  value: string;
  label: ReactNode;
  /** The one that stands for today. */
  current?: boolean;
}

export interface PickTabsProps {
  /** Names the row for screen readers. */
  label: string;
  options: readonly PickOption[];
  value: string;
  onPick: (value: string) => void;
  /** `days` stretches over the width, `chips` wraps, `switch` is a small segmented control. */
  look: 'days' | 'chips' | 'switch';
}

/** One of a few ways to look at the same page. Native radios: arrow keys move along. */
export function PickTabs({ label, options, value, onPick, look }: PickTabsProps) {
  const name = useId();
  return (
    <fieldset className={styles.tabs} data-look={look}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} data-current={option.current || undefined} className={styles.tab}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
            className="visually-hidden"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
