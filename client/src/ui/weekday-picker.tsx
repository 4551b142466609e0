import { ToggleGroup } from 'radix-ui';
import { weekdayName, weekdays, type Weekday } from '@/lib/weekdays';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import { VisuallyHidden } from './visually-hidden';
import styles from './weekday-picker.module.css';

export interface WeekdayPickerProps extends FieldProps {
  /** Weekdays chosen, 1 = Monday ... 7 = Sunday. */
  value: readonly number[];
  onValueChange: (value: Weekday[]) => void;
  disabled?: boolean;
}

function Toggles({ value, onValueChange, disabled }: Omit<WeekdayPickerProps, keyof FieldProps>) {
  const { 'aria-invalid': _invalid, 'aria-required': _required, ...wiring } = useFieldControl();
  return (
    <ToggleGroup.Root
      {...wiring}
      type="multiple"
      disabled={disabled}
      value={value.map(String)}
      onValueChange={(next) =>
        onValueChange(weekdays.filter((weekday) => next.includes(String(weekday))))
      }
      className={styles.group}
    >
      {weekdays.map((weekday) => (
        <ToggleGroup.Item key={weekday} value={String(weekday)} className={styles.day}>
          <span aria-hidden>{weekdayName(weekday, 'short')}</span>
          <VisuallyHidden>{weekdayName(weekday, 'long')}</VisuallyHidden>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

/** Any of the seven days; arrow keys move, Space toggles. */
export function WeekdayPicker(props: WeekdayPickerProps) {
  const [field, toggles] = splitFieldProps(props);
  return (
    <Field {...field} group>
      <Toggles {...toggles} />
    </Field>
  );
}
