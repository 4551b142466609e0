import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import control from './control.module.css';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import styles from './file-field.module.css';

type InputProps = Omit<ComponentProps<'input'>, 'className' | 'required' | 'id' | 'type'>;

function FileInput(props: InputProps) {
  return (
    <input
      {...useFieldControl()}
      {...props}
      type="file"
      className={classNames(control.control, styles.file)}
    />
  );
}

/** One file of this machine. The browser's own button says "Choose file" in the reader's language. */
export function FileField(props: FieldProps & InputProps) {
  const [field, input] = splitFieldProps(props);
  return (
    <Field {...field}>
      <FileInput {...input} />
    </Field>
  );
}
