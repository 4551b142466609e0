import type { ReactElement, ReactNode } from 'react';
import { DropdownMenu as RadixMenu } from 'radix-ui';
import styles from './dropdown-menu.module.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  icon?: ReactNode;
  tone?: 'stop';
  disabled?: boolean;
}

export interface DropdownMenuProps {
  /** A Button or IconButton; it gets the menu's wiring. */
  trigger: ReactElement;
  /** `null` draws a hairline between groups. */
  items: readonly (MenuItem | null)[];
  align?: 'start' | 'end';
}

/** A short list of things to do with what the trigger stands on. */
export function DropdownMenu({ trigger, items, align = 'end' }: DropdownMenuProps) {
  return (
    <RadixMenu.Root>
      <RadixMenu.Trigger asChild>{trigger}</RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={styles.content}
        >
          {items.map((item, index) =>
            item === null ? (
              <RadixMenu.Separator key={`line-${index}`} className={styles.line} />
            ) : (
              <RadixMenu.Item
                key={item.label}
                disabled={item.disabled}
                onSelect={item.onSelect}
                data-tone={item.tone}
                className={styles.item}
              >
                {item.icon && (
                  <span aria-hidden className={styles.icon}>
                    {item.icon}
                  </span>
                )}
                {item.label}
              </RadixMenu.Item>
            ),
          )}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  );
}
