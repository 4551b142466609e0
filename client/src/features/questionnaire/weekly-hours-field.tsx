import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import { weekdayName } from '@/lib/weekdays';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { TimeField } from '@/ui/text-field';
import { weekdays } from '@/lib/weekdays';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { useQuestionnaire } from './questionnaire-context';
import type { Hours } from './answers';
import { SuggestedMark } from './suggested-mark';
import { addStretch, asSameEveryDay, fromSameEveryDay, toggleWeekday } from './weekly-hours';
import styles from './weekly-hours-field.module.css';

export interface WeeklyHoursFieldProps {
  legend: string;
  hint?: string;
  /** Path of the hours in the answers, for errors: `parent.parents.0.freeHours`. */
  field: string;
  value: Hours[];
  onChange: (value: Hours[]) => void;
  /** What a day gets first, and what is marked as suggested while unchanged. */
  suggested: Hours[];
  isSuggestion: boolean;
}

/** Hours on the days of a week: one pair of times for all chosen days, or each day on its own. */
export function WeeklyHoursField(props: WeeklyHoursFieldProps) {
  const { legend, hint, value, onChange, suggested, isSuggestion } = props;
  const same = asSameEveryDay(value);
  const [differs, setDiffers] = useState(same === null && value.length > 0);
  const days = [...new Set(value.map((each) => each.weekday))];
  const simple = !differs && (same !== null || value.length === 0);

  const makeAlike = (): void => {
    const first = value[0] ?? suggested[0];
    if (first) onChange(fromSameEveryDay({ ...first, weekdays: days }));
    setDiffers(false);
  };

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {legend} {isSuggestion && <SuggestedMark />}
      </legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <WeekdayPicker
        label={strings.hours.days}
        hideLabel
        value={days}
        onValueChange={(next) => {
          const toggled = weekdays.filter((day) => next.includes(day) !== days.includes(day));
          onChange(toggled.reduce((hours, day) => toggleWeekday(hours, day, suggested), value));
        }}
      />
      {value.length === 0 && <p className={styles.hint}>{strings.hours.none}</p>}
      {simple && same && (
        <StretchFields
          {...props}
          hours={same}
          index={0}
          onChange={(times) => onChange(fromSameEveryDay({ ...same, ...times }))}
        />
      )}
      {!simple && <DayByDay {...props} />}
      {value.length > 0 && (
        <div>
          <Button
            variant="quiet"
            size="s"
            onClick={() => (simple ? setDiffers(true) : makeAlike())}
          >
            {simple ? strings.hours.differ : strings.hours.alike}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function DayByDay(props: WeeklyHoursFieldProps) {
  const { value, onChange } = props;
  return value.map((hours, index) => {
    const day = weekdayName(hours.weekday, 'long');
    const first = value.findIndex((each) => each.weekday === hours.weekday) === index;
    return (
      <div key={`${hours.weekday}-${index}`} className={styles.day}>
        <div className={styles.dayHead}>
          {first && (
            <>
              <span>{day}</span>
              <IconButton
                label={strings.hours.addStretch({ day })}
                onClick={() => onChange(addStretch(value, hours.weekday))}
              >
                <Plus aria-hidden />
              </IconButton>
            </>
          )}
        </div>
        <StretchFields
          {...props}
          hours={hours}
          index={index}
          day={day}
          onChange={(times) =>
            onChange(value.map((each, at) => (at === index ? { ...each, ...times } : each)))
          }
        />
        {!first && (
          <IconButton
            label={strings.hours.removeStretch({ day, from: hours.startTime })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
    );
  });
}

interface StretchFieldsProps {
  field: string;
  hours: { startTime: string; endTime: string };
  index: number;
  day?: string;
  onChange: (times: { startTime?: string; endTime?: string }) => void;
}

function StretchFields({ field, hours, index, day, onChange }: StretchFieldsProps) {
  const { errorAt } = useQuestionnaire();
  const label = (text: string): string => (day ? strings.hours.on({ label: text, day }) : text);
  return (
    <div className={styles.times}>
      <TimeField
        label={label(strings.hours.from)}
        hideLabel={!!day}
        step={900}
        value={hours.startTime}
        error={errorAt(`${field}.${index}.startTime`)}
        onChange={(event) => onChange({ startTime: event.target.value })}
      />
      <TimeField
        label={label(strings.hours.to)}
        hideLabel={!!day}
        step={900}
        value={hours.endTime}
        error={errorAt(`${field}.${index}.endTime`) ?? errorAt(field)}
        onChange={(event) => onChange({ endTime: event.target.value })}
      />
    </div>
  );
}
