import { formatDate } from '@/lib/format';
import { changeStrings as strings } from '@/messages/changes';
import { RadioCards } from '@/ui/radio-cards';
import { DateField } from '@/ui/text-field';
import type { ChangeDraft } from './change-over-time';

export interface ChangeFieldsProps {
  draft: ChangeDraft;
  onChange: (patch: Partial<ChangeDraft>) => void;
  error?: string | undefined;
  /** What the first day has to be. */
  hint?: string | undefined;
  /** The first day of what is corrected, null where none is known; left out where there is nothing to correct. */
  since?: string | null | undefined;
  /** The family's day: a change that begins is later than this. */
  today: string;
}

/** From when a change holds: from today or a later day on, or it was a mistake all along. */
export function ChangeFields({ draft, onChange, error, hint, since, today }: ChangeFieldsProps) {
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
          hint={hint}
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
