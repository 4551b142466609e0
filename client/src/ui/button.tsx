import type { ComponentProps, ReactNode } from 'react';
import { Slot } from 'radix-ui';
import { classNames } from '@/lib/class-names';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` a screen; `danger` only where something ends. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 's' | 'm' | 'l';
  /** Leading icon, a lucide element; decorative. */
  icon?: ReactNode;
  /** Stays focusable and in place while its work runs; further presses do nothing. */
  busy?: boolean;
  /** Renders the single child (a Link) in the button's dress. */
  asChild?: boolean;
  /** As wide as its container. */
  full?: boolean;
}

/** The button. Default type is "button", so it never submits a form by accident. */
export function Button({
  variant = 'secondary',
  size = 'm',
  full = false,
  className,
  ...rest
}: ButtonProps) {
  const { icon, busy = false, asChild = false, onClick, children, ...props } = rest;
  const Component = asChild ? Slot.Root : 'button';
  return (
    <Component
      {...(!asChild && { type: 'button' as const })}
      {...props}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true })}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(styles.button, className)}
      data-variant={variant}
      data-size={size}
      data-full={full ? '' : undefined}
    >
      {icon && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      {asChild ? <Slot.Slottable>{children}</Slot.Slottable> : children}
    </Component>
  );
}
