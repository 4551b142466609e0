import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Tooltip } from './tooltip';
import styles from './button.module.css';

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does; the accessible name and the tooltip. */
  label: string;
  /** A lucide element. */
  children: ReactNode;
  variant?: 'quiet' | 'secondary';
  /** Off where a tooltip would cover what it explains, e.g. inside a menu trigger. */
  tooltip?: boolean;
}

/** A button that shows only an icon; 44 px on touch. */
export function IconButton({
  label,
  variant = 'quiet',
  tooltip = true,
  className,
  ...props
}: IconButtonProps) {
  const button = (
    <button
      type="button"
      aria-label={label}
      {...props}
      data-variant={variant}
      className={classNames(styles.iconButton, className)}
    />
  );
  return tooltip ? <Tooltip content={label}>{button}</Tooltip> : button;
}
