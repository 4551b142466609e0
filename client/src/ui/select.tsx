import { Fragment, type ReactNode } from 'react';
import * as RadixSelect from '@radix-ui/react-select';
import { Check, ChevronDown } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { Field, splitFieldProps, useFieldControl, type FieldProps } from './field';
import control from './control.module.css';
import styles from './select.module.css';

export interface SelectOption {
  value: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  disabled?: boolean;
  /** Options of the same group follow each other under its name. */
  group?: string;
}

export interface SelectProps extends FieldProps {
  options: readonly SelectOption[];
  /** Empty string means nothing chosen yet. */
  value: string | null | undefined;
  onValueChange: (value: string) => void;
  placeholder?: string;
  name?: string;
  disabled?: boolean;
  onBlur?: () => void;
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map((option, index) => (
    <Fragment key={option.value}>
      {option.group && option.group !== options[index - 1]?.group && (
        <div aria-hidden className={styles.group}>
          {option.group}
        </div>
      )}
      <RadixSelect.Item
        value={option.value}
        disabled={option.disabled}
        className={styles.item}
        // Radix names an option by its text alone; what stands beside it belongs to the name as well.
        {...(option.description && { 'aria-labelledby': undefined })}
      >
        {option.icon && <span className={styles.icon}>{option.icon}</span>}
        <span className={styles.text}>
          <RadixSelect.ItemText>{option.label}</RadixSelect.ItemText>
          {option.description && <span className={styles.description}>{option.description}</span>}
        </span>
        <RadixSelect.ItemIndicator className={styles.check}>
          <Check aria-hidden size={16} />
        </RadixSelect.ItemIndicator>
      </RadixSelect.Item>
    </Fragment>
  ));
}

function SelectControl({
  options,
  value,
  placeholder,
  onBlur,
  ...root
}: Omit<SelectProps, keyof FieldProps>) {
  const { 'aria-required': required, ...wiring } = useFieldControl();
  return (
    // Radix warns when a value appears after undefined; the empty string shows the placeholder from the start.
    <RadixSelect.Root {...root} value={value ?? ''} required={required}>
      <RadixSelect.Trigger
        {...wiring}
        onBlur={onBlur}
        className={classNames(control.control, styles.trigger)}
      >
        <span className={styles.value}>
          <RadixSelect.Value placeholder={placeholder} />
        </span>
        <RadixSelect.Icon className={styles.chevron}>
          <ChevronDown aria-hidden size={18} />
        </RadixSelect.Icon>
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={styles.content}
        >
          <RadixSelect.Viewport className={styles.viewport}>
            <Options options={options} />
          </RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}

/** One of a closed list. For two to five long choices use RadioCards instead. */
export function Select(props: SelectProps) {
  const [field, select] = splitFieldProps(props);
  return (
    <Field {...field}>
      <SelectControl {...select} />
    </Field>
  );
}
