import { ToggleGroup } from 'radix-ui';
import { Check, CircleDashed, ContrastIcon } from 'lucide-react';
import type { ItemStatus } from '@/api/week-model';
import { itemStrings } from '@/messages/item';
import styles from './status-toggle.module.css';

type Marking = Extract<ItemStatus, 'done' | 'partly' | 'skipped'>;

const choices = [
  { value: 'done', label: itemStrings.done, icon: Check },
  { value: 'partly', label: itemStrings.partly, icon: ContrastIcon },
  { value: 'skipped', label: itemStrings.skipped, icon: CircleDashed },
] as const;

export interface StatusToggleProps {
  label: string;
  status: ItemStatus;
  /** `planned` when the pressed choice is pressed again. */
  onChange: (status: Marking | 'planned') => void;
  disabled?: boolean;
  size?: 's' | 'm';
}

/** Done, Partly, Skipped; pressing the same again takes it back. */
export function StatusToggle({
  label,
  status,
  onChange,
  disabled = false,
  size = 'm',
}: StatusToggleProps) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={choices.some((choice) => choice.value === status) ? status : ''}
      // What comes back is one of the three values offered, or nothing.
      onValueChange={(next) => onChange(next === '' ? 'planned' : (next as Marking))}
      disabled={disabled}
      className={styles.group}
      data-size={size}
    >
      {choices.map(({ value, label: word, icon: Icon }) => (
        <ToggleGroup.Item key={value} value={value} className={styles.choice} data-value={value}>
          <Icon aria-hidden size={size === 's' ? 16 : 20} />
          {word}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
