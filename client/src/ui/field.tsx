import { createContext, useContext, useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { uiStrings } from '@/messages/ui';
import styles from './field.module.css';

/** What a control inside a Field spreads onto its element so that label, hint and error are announced with it. */
export interface FieldControl {
  id: string;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what it must be; shown beside an icon and announced. */
  error?: ReactNode;
  required?: boolean;
  /** Adds "optional" beside the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  className?: string;
}

const FieldContext = createContext<FieldControl | null>(null);

/** The enclosing Field's wiring, for a control of your own: `<input {...useFieldControl()} />`. */
export function useFieldControl(): FieldControl {
  const control = useContext(FieldContext);
  if (!control) throw new TypeError('useFieldControl: the control must be inside a Field.');
  return control;
}

/** Several controls of one Field with `group`: what its label names. */
export function FieldGroup(props: { className?: string | undefined; children: ReactNode }) {
  return <div role="group" {...useFieldControl()} {...props} />;
}

/**
 * Label, hint and error around one control. With `group` the children are several controls (radios, checkboxes):
 * the label then names the group instead of pointing at one element.
 */
export function Field({
  group = false,
  children,
  ...field
}: FieldProps & { group?: boolean; children: ReactNode }) {
  const id = useId();
  const { label, hint, error, required, optional, hideLabel, className } = field;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const control: FieldControl = {
    id,
    ...(group && { 'aria-labelledby': `${id}-label` }),
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(error && { 'aria-invalid': true as const }),
    ...(required && { 'aria-required': true as const }),
  };
  const Label = group ? 'span' : 'label';

  return (
    <div className={classNames(styles.field, className)} data-invalid={error ? '' : undefined}>
      <Label
        id={`${id}-label`}
        className={classNames(styles.label, hideLabel && 'visually-hidden')}
        {...(!group && { htmlFor: id })}
      >
        {label}
        {optional && <span className={styles.optional}> {uiStrings.optional}</span>}
      </Label>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <FieldContext value={control}>{children}</FieldContext>
      {error && (
        <span id={`${id}-error`} role="alert" className={styles.error}>
          <CircleAlert aria-hidden size={16} className={styles.errorIcon} />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

/** Splits the Field props from those of the control itself. */
export function splitFieldProps<P extends FieldProps>(
  props: P,
): [FieldProps, Omit<P, keyof FieldProps>] {
  const { label, hint, error, required, optional, hideLabel, className, ...control } = props;
  return [{ label, hint, error, required, optional, hideLabel, className }, control];
}
