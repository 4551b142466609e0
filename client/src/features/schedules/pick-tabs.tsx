import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './pick-tabs.module.css';

export interface PickOption {
  value: string;
  label: ReactNode;
  /** Where the label is shortened: what it stands for, beginning with the label. */
  name?: string;
  current?: boolean;
}

export interface PickTabsProps {
  label: string;
  options: readonly PickOption[];
  value: string;
  onPick: (value: string) => void;
  /** `days` stretches over the width, `chips` wraps, `switch` is a small segmented control. */
  look: 'days' | 'chips' | 'switch';
}

/** One of a few ways to look at the same page. Arrow keys move along. */
export function PickTabs({ label, options, value, onPick, look }: PickTabsProps) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onPick(next)}
      className={styles.tabs}
      data-look={look}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.name}
          data-current={option.current || undefined}
          className={styles.tab}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
