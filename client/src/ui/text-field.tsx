import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import styles from './control.module.css';

type InputProps = Omit<ComponentProps<'input'>, 'className' | 'required' | 'id'>;

function Input({ size, ...props }: Omit<InputProps, 'size'> & { size?: 'short' }) {
  return (
    <input
      {...useFieldControl()}
      {...props}
      className={classNames(styles.control, size === 'short' && styles.short)}
    />
  );
}

/** One line of text. Every input attribute passes through, so `{...register('name')}` works. */
export function TextField(props: FieldProps & InputProps) {
  const [field, { size: _size, ...input }] = splitFieldProps(props);
  return (
    <Field {...field}>
      <Input type="text" {...input} />
    </Field>
  );
}

/** A number with an optional unit after it ("minutes"). The value stays what the browser gives: a string. */
export function NumberField({ unit, ...props }: FieldProps & InputProps & { unit?: ReactNode }) {
  const [field, { size: _size, ...input }] = splitFieldProps(props);
  return (
    <Field {...field}>
      <span className={styles.withUnit}>
        <Input type="number" inputMode="numeric" {...input} size="short" />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </Field>
  );
}

/** Wall-clock time as `HH:MM`; the browser shows it in the reader's own way. */
export function TimeField(props: FieldProps & InputProps) {
  const [field, { size: _size, ...input }] = splitFieldProps(props);
  return (
    <Field {...field}>
      <Input type="time" {...input} size="short" />
    </Field>
  );
}

/** Calendar date as `YYYY-MM-DD`; the browser shows it in the reader's own way. */
export function DateField(props: FieldProps & InputProps) {
  const [field, { size: _size, ...input }] = splitFieldProps(props);
  return (
    <Field {...field}>
      <Input type="date" {...input} size="short" />
    </Field>
  );
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'className' | 'required' | 'id'>;

function Area(props: AreaProps) {
  return (
    <textarea
      {...useFieldControl()}
      rows={3}
      {...props}
      className={classNames(styles.control, styles.area)}
    />
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & AreaProps) {
  const [field, area] = splitFieldProps(props);
  return (
    <Field {...field}>
      <Area {...area} />
    </Field>
  );
}
