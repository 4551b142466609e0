import { weekdayName, weekdays as allWeekdays, type Weekday } from '@/lib/weekdays';
import { taskFormStrings as strings } from '@/messages/tasks';
import { Callout } from '@/ui/callout';
import { Select } from '@/ui/select';
import { DateField, NumberField } from '@/ui/text-field';
import { WeekdayPicker } from '@/ui/weekday-picker';
import { NextDates } from './next-dates';
import { mayLackDay, ordinals, type Repeat, repeatFrom, units } from './repeat';
import { ruleOf, startDateOf, type TaskForm } from './task-form';
import styles from './task-form.module.css';

export interface RepeatFieldsProps {
  form: TaskForm;
  change: (patch: Partial<TaskForm>) => void;
  errors: Record<string, string | undefined>;
  today: string;
  /** Whether it may be a single task as well. */
  maybeOnce: boolean;
}

type Part = Omit<RepeatFieldsProps, 'form' | 'change' | 'maybeOnce' | 'today'> & {
  repeat: Repeat;
  set: (patch: Partial<Repeat>) => void;
};

/** When it comes back, and the days that this means. */
export function RepeatFields({ form, change, errors, today, maybeOnce }: RepeatFieldsProps) {
  const { repeat, ownRule, dueDate } = form;
  const start = dueDate || today;
  const set = (patch: Partial<Repeat>): void => {
    if (repeat) change({ repeat: { ...repeat, ...patch } });
  };
  const choose = (value: string): void => {
    if (value === 'never') change({ repeat: null, ownRule: null });
    const unit = units.find((each) => each === value);
    if (unit) change({ repeat: { ...repeatFrom(start, unit), ...kept(repeat) }, ownRule: null });
  };
  const isRecurring = repeat !== null || ownRule !== null;
  return (
    <>
      <Select
        label={strings.repeat}
        options={[
          ...(maybeOnce ? [{ value: 'never', label: strings.never }] : []),
          ...units.map((unit) => ({ value: unit, label: strings.unit[unit] })),
          ...(ownRule === null ? [] : [{ value: 'own', label: strings.ownRule }]),
        ]}
        value={repeat?.unit ?? (ownRule === null ? 'never' : 'own')}
        error={errors.rule}
        onValueChange={choose}
      />
      {isRecurring && (
        <div className={styles.group}>
          {ownRule !== null && <Callout>{strings.ownRuleText({ rule: ownRule })}</Callout>}
          {repeat && (
            <>
              <NumberField
                label={strings.interval}
                unit={strings.intervalUnit[repeat.unit]({ count: repeat.interval })}
                min={1}
                max={1000}
                value={repeat.interval || ''}
                error={errors.interval}
                onChange={(event) => set({ interval: Number(event.target.value) })}
              />
              {repeat.unit === 'week' && (
                <WeekdayPicker
                  label={strings.weekdays}
                  value={repeat.weekdays}
                  error={errors.weekdays}
                  onValueChange={(weekdays) => set({ weekdays })}
                />
              )}
              {repeat.unit === 'month' && <MonthFields {...{ repeat, set, errors }} />}
              <EndFields {...{ repeat, set, errors }} />
            </>
          )}
          <NextDates rule={ruleOf(form)} startDate={startDateOf(form, today)} />
        </div>
      )}
    </>
  );
}

/** What stays when another unit is chosen: how it ends. */
function kept(repeat: Repeat | null): Partial<Repeat> {
  if (!repeat) return {};
  const { ends, until, count } = repeat;
  return { ends, until, count };
}

function monthChoice({ monthBy, monthDay }: Repeat): 'date' | 'last-day' | 'weekday' {
  if (monthBy === 'weekday') return 'weekday';
  return monthDay === -1 ? 'last-day' : 'date';
}

function MonthFields({ repeat, set, errors }: Part) {
  const choice = monthChoice(repeat);
  return (
    <>
      <Select
        label={strings.monthBy}
        options={[
          { value: 'date', label: strings.byDate },
          { value: 'last-day', label: strings.byLastDay },
          { value: 'weekday', label: strings.byWeekday },
        ]}
        value={choice}
        onValueChange={(value) =>
          set(
            value === 'weekday'
              ? { monthBy: 'weekday' }
              : { monthBy: 'date', monthDay: value === 'last-day' ? -1 : 1 },
          )
        }
      />
      {choice === 'date' && (
        <NumberField
          label={strings.monthDay}
          min={1}
          max={31}
          value={repeat.monthDay || ''}
          error={errors.monthDay}
          onChange={(event) => set({ monthDay: Number(event.target.value) })}
        />
      )}
      {mayLackDay(repeat) && (
        <Select
          label={strings.shortMonths}
          options={[
            { value: 'none', label: strings.shortNone },
            { value: 'last-day', label: strings.shortLast },
          ]}
          value={repeat.shortMonths}
          onValueChange={(value) => set({ shortMonths: value as Repeat['shortMonths'] })}
        />
      )}
      {choice === 'weekday' && (
        <div className={styles.pair}>
          <Select
            label={strings.ordinal}
            options={ordinals.map((value) => ({ value, label: strings.ordinals[value] }))}
            value={repeat.ordinal}
            onValueChange={(value) => set({ ordinal: value as Repeat['ordinal'] })}
          />
          <Select
            label={strings.weekday}
            options={allWeekdays.map((day) => ({
              value: String(day),
              label: weekdayName(day, 'long'),
            }))}
            value={String(repeat.weekday)}
            onValueChange={(value) => set({ weekday: Number(value) as Weekday })}
          />
        </div>
      )}
    </>
  );
}

function EndFields({ repeat, set, errors }: Part) {
  return (
    <div className={styles.pair}>
      <Select
        label={strings.ends}
        options={[
          { value: 'never', label: strings.endsNever },
          { value: 'until', label: strings.endsUntil },
          { value: 'count', label: strings.endsCount },
        ]}
        value={repeat.ends}
        onValueChange={(ends) => set({ ends: ends as Repeat['ends'] })}
      />
      {repeat.ends === 'until' && (
        <DateField
          label={strings.until}
          value={repeat.until}
          error={errors.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      )}
      {repeat.ends === 'count' && (
        <NumberField
          label={strings.count}
          min={1}
          max={5000}
          value={repeat.count || ''}
          error={errors.count}
          onChange={(event) => set({ count: Number(event.target.value) })}
        />
      )}
    </div>
  );
}
