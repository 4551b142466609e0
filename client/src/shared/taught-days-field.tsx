import { useState } from 'react';
import type { Weekday } from '@/lib/weekdays';
import { subjectChoices } from '@/messages/subject-choices';
import { Checkbox } from '@/ui/checkbox';
import { WeekdayPicker } from '@/ui/weekday-picker';

export interface TaughtDaysFieldProps {
  /** None where any school day will do. */
  weekdays: readonly number[];
  error: string | undefined;
  onChange: (weekdays: Weekday[]) => void;
}

/** On which days of the week a subject is taught: on any, or only on those that are chosen. */
export function TaughtDaysField({ weekdays, error, onChange }: TaughtDaysFieldProps) {
  const [open, setOpen] = useState(weekdays.length > 0);
  return (
    <div>
      <Checkbox
        label={subjectChoices.someDays}
        checked={open || weekdays.length > 0}
        onCheckedChange={(checked) => {
          setOpen(checked);
          if (!checked) onChange([]);
        }}
      />
      {(open || weekdays.length > 0) && (
        <WeekdayPicker
          label={subjectChoices.whichDays}
          hint={subjectChoices.whichDaysHint}
          value={weekdays}
          error={error}
          onValueChange={onChange}
        />
      )}
    </div>
  );
}
