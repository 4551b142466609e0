import { useState } from 'react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceRow } from '@/ui/choice-row';
import { Select } from '@/ui/select';
import { DateField, TextField, TimeField } from '@/ui/text-field';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { RECURRENCES, type CommitmentAnswer } from './answers';
import { useQuestionnaire } from './questionnaire-context';
import { adultName } from './people-names';
import styles from './screens.module.css';

const say = strings.commitments;
const WHOLE_FAMILY = 'family';

export interface CommitmentFieldsProps {
  commitment: CommitmentAnswer;
  /** Place in the list of all commitments, for the names of its fields. */
  index: number;
  onChange: (next: Partial<CommitmentAnswer>) => void;
}

/** What, whose, how often and when. */
export function CommitmentFields(props: CommitmentFieldsProps) {
  const { commitment, index, onChange } = props;
  const { errorAt } = useQuestionnaire();
  const at = (field: string): string | undefined => errorAt(`commitments.${index}.${field}`);
  return (
    <>
      <TextField
        label={say.name}
        autoComplete="off"
        required
        maxLength={120}
        value={commitment.title}
        error={at('title')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      {commitment.ownerKind !== 'child' && <Whose {...props} />}
      <ChoiceRow
        legend={say.how}
        options={RECURRENCES.map((value) => ({ value, label: say.recurrences[value] }))}
        value={commitment.recurrence}
        error={at('recurrence')}
        onChange={(recurrence) =>
          onChange({ recurrence, ...(recurrence === 'once' && { endDate: undefined }) })
        }
      />
      <WhichDays {...props} />
      <div className={styles.pair}>
        <TimeField
          label={say.from}
          step={300}
          value={commitment.startTime}
          error={at('startTime')}
          onChange={(event) => onChange({ startTime: event.target.value })}
        />
        <TimeField
          label={say.to}
          step={300}
          value={commitment.endTime}
          error={at('endTime')}
          onChange={(event) => onChange({ endTime: event.target.value })}
        />
      </div>
      {commitment.recurrence !== 'once' && <ForAWhile {...props} />}
    </>
  );
}

function Whose({ commitment, index, onChange }: CommitmentFieldsProps) {
  const { answers, errorAt } = useQuestionnaire();
  return (
    <Select
      label={say.whose}
      options={[
        { value: WHOLE_FAMILY, label: say.wholeFamily },
        ...answers.parent.parents.map((parent, at) => ({
          value: parent.id,
          label: adultName(parent.name, at),
        })),
      ]}
      value={commitment.parentId ?? WHOLE_FAMILY}
      error={errorAt(`commitments.${index}.parentId`) ?? errorAt(`commitments.${index}.ownerKind`)}
      onValueChange={(owner) =>
        onChange(
          owner === WHOLE_FAMILY
            ? { ownerKind: 'family', parentId: undefined }
            : { ownerKind: 'parent', parentId: owner },
        )
      }
    />
  );
}

function WhichDays({ commitment, index, onChange }: CommitmentFieldsProps) {
  const { errorAt } = useQuestionnaire();
  switch (commitment.recurrence) {
    case 'weekly':
      return (
        <WeekdayPicker
          label={say.days}
          value={commitment.weekdays ?? []}
          error={errorAt(`commitments.${index}.weekdays`)}
          onValueChange={(weekdays) => onChange({ weekdays })}
        />
      );
    case 'once':
    case 'monthly':
      return (
        <DateField
          label={commitment.recurrence === 'once' ? say.onDay : say.monthlyFrom}
          required
          value={commitment.startDate ?? ''}
          error={errorAt(`commitments.${index}.startDate`)}
          onChange={(event) => onChange({ startDate: event.target.value })}
        />
      );
    case 'daily':
      return null;
  }
}

function ForAWhile({ commitment, index, onChange }: CommitmentFieldsProps) {
  const { errorAt } = useQuestionnaire();
  const [open, setOpen] = useState(commitment.endDate !== undefined);
  const error = errorAt(`commitments.${index}.endDate`);
  return (
    <>
      <Checkbox
        label={say.forAWhile}
        checked={open}
        onCheckedChange={(checked) => {
          setOpen(checked);
          if (!checked) onChange({ endDate: undefined });
        }}
      />
      {open && (
        <div className={styles.pair}>
          {commitment.recurrence !== 'monthly' && (
            <DateField
              label={say.startDate}
              value={commitment.startDate ?? ''}
              error={errorAt(`commitments.${index}.startDate`)}
              onChange={(event) => onChange({ startDate: event.target.value })}
            />
          )}
          <DateField
            label={say.endDate}
            min={commitment.startDate}
            value={commitment.endDate ?? ''}
            error={error}
            onChange={(event) => onChange({ endDate: event.target.value || undefined })}
          />
        </div>
      )}
    </>
  );
}
