import { formatDate } from '@/lib/format';
import { changeStrings as strings } from '@/messages/changes';
import { Button } from '@/ui/button';
import { RadioCards } from '@/ui/radio-cards';
import { DateField } from '@/ui/text-field';
import type { ChangeDraft } from './change-over-time';
import styles from './rows.module.css';

export interface ChangeFieldsProps {
  draft: ChangeDraft;
  onChange: (patch: Partial<ChangeDraft>) => void;
  error?: string | undefined;
  /** The first day of what is corrected, null where none is known; left out where there is nothing to correct. */
  since?: string | null | undefined;
  /** The family's day: a change that begins is later than this. */
  today: string;
}

/** From when a change holds: from today or a later day on, or it was a mistake all along. */
export function ChangeFields({ draft, onChange, error, since, today }: ChangeFieldsProps) {
  const mistake = {
    value: 'always',
    label: strings.always,
    description: since ? strings.alwaysHint({ date: formatDate(since) }) : strings.alwaysHintOpen,
  } as const;
  return (
    <>
      <RadioCards
        label={strings.legend}
        layout="stack"
        options={[
          { value: 'today', label: strings.today, description: strings.todayHint },
          { value: 'date', label: strings.date, description: strings.dateHint },
          ...(since === undefined ? [] : [mistake]),
        ]}
        value={draft.holds}
        error={draft.holds === 'date' ? undefined : error}
        onValueChange={(holds) => onChange({ holds })}
      />
      {draft.holds === 'date' && (
        <DateField
          label={strings.firstDay}
          required
          min={today}
          value={draft.validFrom}
          error={error}
          onChange={(event) => onChange({ validFrom: event.target.value })}
        />
      )}
    </>
  );
}

export interface ComingChangeProps {
  /** Its first day. */
  validFrom: string;
  text: string;
  isTakenBack: boolean;
  /** Left out where it cannot be taken back now. */
  onTakeBack?: ((isTakenBack: boolean) => void) | undefined;
}

/** A change that lies ahead, and the way to take it back. */
export function ComingChange({ validFrom, text, isTakenBack, onTakeBack }: ComingChangeProps) {
  return (
    <div className={styles.coming}>
      <p>{isTakenBack ? strings.takenBack({ date: formatDate(validFrom) }) : text}</p>
      {onTakeBack && (
        <Button size="s" onClick={() => onTakeBack(!isTakenBack)}>
          {isTakenBack ? strings.keep : strings.takeBack}
        </Button>
      )}
    </div>
  );
}
