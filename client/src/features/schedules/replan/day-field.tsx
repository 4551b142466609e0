import { useState } from 'react';
import { dateText } from '@/lib/date-text';
import { lifeStrings } from '@/messages/replan';
import { ChoiceChips } from '@/ui/choice-chips';
import { DateField } from '@/ui/text-field';
import {
  earliestDay,
  nearDays,
  type DisruptionDraft,
  type DisruptionKind,
  type DraftErrors,
} from './disruption';

const ANOTHER = 'another';

function questionOf(kind: DisruptionKind): string {
  if (kind === 'day-later') return lifeStrings.fromDay;
  return kind === 'missed-day' ? lifeStrings.missedDay : lifeStrings.day;
}

export interface DayFieldProps {
  draft: DisruptionDraft;
  onChange: (change: Partial<DisruptionDraft>) => void;
  errors: DraftErrors;
  today: string;
}

/** Buttons for the two most likely days, and a date field for any other day. */
export function DayField({ draft, onChange, errors, today }: DayFieldProps) {
  const { kind, date } = draft;
  const near = nearDays(kind, today);
  const [another, setAnother] = useState(!near.includes(date));
  const error =
    (errors.date === 'missing' && lifeStrings.errors.date) ||
    (errors.date === 'past' &&
      (kind === 'missed-day' ? lifeStrings.errors.pastWeek : lifeStrings.errors.past)) ||
    undefined;
  return (
    <>
      <ChoiceChips
        label={questionOf(kind)}
        value={another ? ANOTHER : date}
        onValueChange={(value) => {
          setAnother(value === ANOTHER);
          if (value !== ANOTHER) onChange({ date: value });
        }}
        options={[
          ...near.map((day) => ({
            value: day,
            label: day === today ? lifeStrings.today : dateText().shortDay(day),
          })),
          { value: ANOTHER, label: lifeStrings.anotherDay },
        ]}
      />
      {another && (
        <DateField
          label={lifeStrings.date}
          value={date}
          min={earliestDay(kind, today)}
          error={error}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      )}
    </>
  );
}
