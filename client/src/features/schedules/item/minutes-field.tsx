import { useState } from 'react';
import { itemStrings } from '@/messages/item';
import { NumberField } from '@/ui/text-field';
import { Unsaved } from '@/ui/unsaved';
import { MOST_MINUTES, readMinutes } from '../read-minutes';

export interface MinutesFieldProps {
  label: string;
  /** Minutes the lesson was planned for. */
  planned: number;
  value: number | null;
  /** Whole minutes, or null when the field was emptied. */
  onSave: (minutes: number | null) => void;
  disabled: boolean;
}

/** How long it took; saved on leaving the field or on Enter. */
export function MinutesField({ label, planned, value, onSave, disabled }: MinutesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value));
  const minutes = readMinutes(text);
  const save = (): void => {
    if (typed === null || minutes === undefined) return;
    setTyped(null);
    if (minutes !== value) onSave(minutes);
  };
  return (
    <>
      {typed !== null && <Unsaved />}
      <NumberField
        label={label}
        hint={itemStrings.minutesHint({ planned })}
        error={minutes === undefined ? itemStrings.minutesWrong : undefined}
        unit={itemStrings.minutesUnit}
        min={0}
        max={MOST_MINUTES}
        value={text}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </>
  );
}
