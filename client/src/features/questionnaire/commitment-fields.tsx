import { useState } from 'react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { tripStrings } from '@/messages/trips';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceRow } from '@/ui/choice-row';
import { Select } from '@/ui/select';
import { DateField, TextField, TimeField } from '@/ui/text-field';
import { TripFields } from '@/shared/trip-fields';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { RECURRENCES, type CommitmentAnswer } from './answers';
import { useQuestionnaire } from './questionnaire-context';
import { adultName, childName } from './people-names';
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
      <Along {...props} />
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
      label={tripStrings.whoFor}
      options={[
        { value: WHOLE_FAMILY, label: tripStrings.wholeFamily },
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
            ? { ownerKind: 'family', parentId: undefined, companions: undefined }
            : { ownerKind: 'parent', parentId: owner, companions: without(owner, commitment) },
        )
      }
    />
  );
}

/** Whose it becomes goes along no more. */
function without(owner: string, { companions }: CommitmentAnswer): CommitmentAnswer['companions'] {
  return (
    companions && {
      ...companions,
      parentIds: companions.parentIds.filter((id) => id !== owner),
    }
  );
}

function Along({ commitment, index, onChange }: CommitmentFieldsProps) {
  const { answers, errorAt } = useQuestionnaire();
  const { ownerKind, companions, adultsStay, travelBeforeMinutes, travelAfterMinutes } = commitment;
  const others = <P extends { id: string }>(people: readonly P[]) =>
    ownerKind === 'family'
      ? []
      : people.filter(({ id }) => id !== commitment.parentId && id !== commitment.childId);
  return (
    <TripFields
      trip={{
        companions: companions ?? { parentIds: [], childIds: [] },
        adultsStay: adultsStay ?? true,
        travelBeforeMinutes: travelBeforeMinutes ?? 0,
        travelAfterMinutes: travelAfterMinutes ?? 0,
      }}
      adults={others(
        answers.parent.parents.map(({ id, name }, at) => ({ id, name: adultName(name, at) })),
      )}
      kids={others(answers.children.map(({ id, name }, at) => ({ id, name: childName(name, at) })))}
      onChange={onChange}
      errorAt={(field) => errorAt(`commitments.${index}.${field}`)}
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
