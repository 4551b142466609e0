import { useState } from 'react';
import { dateText } from '@/lib/date-text';
import { generateStrings as strings } from '@/messages/generate';
import { RadioCards } from '@/ui/radio-cards';
import { DateField } from '@/ui/text-field';
import type { PlanPeople } from './first-draft';
import type { PlanField } from './plan-draft';
import { nextSchoolWeek, restOfSchoolWeek, type PlanRange } from './plan-range';
import styles from './plan-progress.module.css';

export interface WhenFieldProps {
  range: PlanRange;
  people: PlanPeople;
  /** The family's date and minute of the day. */
  now: { today: string; minute: number };
  onChange: (range: PlanRange) => void;
  errorOf: (field: PlanField) => string | undefined;
}

type Preset = 'this' | 'next' | 'other';

const same = (a: PlanRange, b: PlanRange | null): boolean =>
  a.startDate === b?.startDate && a.endDate === b.endDate;

/** This school week, the next, or dates of one's own. */
export function WhenField({ range, people, now, onChange, errorOf }: WhenFieldProps) {
  const hours = people.children.flatMap((child) => child.schoolHours);
  const rest = restOfSchoolWeek(now, hours);
  const next = nextSchoolWeek(now.today, hours);
  const [other, setOther] = useState(!same(range, rest) && !same(range, next));
  const chosen: Preset = other ? 'other' : same(range, rest) ? 'this' : 'next';
  const text = dateText();
  const words = ({ startDate, endDate }: PlanRange): string =>
    `${text.shortDay(startDate)} – ${text.shortDay(endDate)}`;
  const pick = (preset: Preset): void => {
    setOther(preset === 'other');
    if (preset === 'this' && rest) onChange(rest);
    if (preset === 'next') onChange(next);
  };
  return (
    <>
      <RadioCards<Preset>
        label={strings.when}
        value={chosen}
        onValueChange={pick}
        options={[
          ...(rest
            ? [{ value: 'this' as const, label: strings.thisWeek, description: words(rest) }]
            : []),
          { value: 'next', label: strings.nextWeek, description: words(next) },
          { value: 'other', label: strings.otherDates },
        ]}
      />
      {other && (
        <div className={styles.dates}>
          <DateField
            label={strings.from}
            value={range.startDate}
            error={errorOf('startDate')}
            onChange={(event) =>
              onChange({ startDate: event.target.value, endDate: range.endDate })
            }
          />
          <DateField
            label={strings.to}
            value={range.endDate}
            min={range.startDate}
            error={errorOf('endDate')}
            onChange={(event) =>
              onChange({ startDate: range.startDate, endDate: event.target.value })
            }
          />
        </div>
      )}
    </>
  );
}
