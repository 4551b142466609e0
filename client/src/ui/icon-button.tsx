import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './button.module.css';

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does; the accessible name, and the browser's own hint on hover. */
  label: string;
  /** A lucide element. */
  children: ReactNode;
  variant?: 'quiet' | 'secondary';
  /** Off where a hint would cover what it explains, e.g. a menu's trigger or a dialog's close. */
  tooltip?: boolean;
}

/**
 * A button that shows only an icon; 44 px on touch. Its hint is the native one: Radix's tooltip brings the popper,
 * 20 kB, into every screen that has a close button, the first one included.
 */
export function IconButton({
  label,
  variant = 'quiet',
  tooltip = true,
  ...props
}: IconButtonProps) {
  const { className, ...button } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={tooltip ? label : undefined}
      {...button}
      data-variant={variant}
      className={classNames(styles.iconButton, className)}
    />
  );
}
