import { Plus, Trash2 } from 'lucide-react';
import { familyStrings } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { DateField } from '@/ui/text-field';
import { pauseText, type Pause } from './pauses';
import styles from './rows.module.css';

const strings = familyStrings.pauses;

export interface PausesFieldProps {
  pauses: readonly Pause[];
  onChange: (pauses: Pause[]) => void;
  error?: string | undefined;
}

/** The days on which a subject is not taught: between two days, before one, or after one. */
export function PausesField({ pauses, onChange, error }: PausesFieldProps) {
  const replace = (index: number, patch: Partial<Pause>) =>
    onChange(pauses.map((pause, at) => (at === index ? { ...pause, ...patch } : pause)));
  return (
    <Field group label={strings.label} hint={strings.hint} error={error}>
      <div className={styles.hours}>
        {pauses.map((pause, index) => (
          <div key={index} className={styles.pause}>
            <DateField
              label={strings.first}
              optional
              value={pause.startDate ?? ''}
              onChange={(event) => replace(index, { startDate: event.target.value || null })}
            />
            <DateField
              label={strings.last}
              optional
              value={pause.endDate ?? ''}
              onChange={(event) => replace(index, { endDate: event.target.value || null })}
            />
            <IconButton
              label={strings.remove({ when: pauseText(pause) ?? strings.empty })}
              onClick={() => onChange(pauses.filter((_, at) => at !== index))}
            >
              <Trash2 aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button
          size="s"
          icon={<Plus />}
          onClick={() => onChange([...pauses, { startDate: null, endDate: null }])}
        >
          {strings.add}
        </Button>
      </div>
    </Field>
  );
}
