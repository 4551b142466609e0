import type { ReactNode } from 'react';
import { Tabs as RadixTabs } from 'radix-ui';
import styles from './tabs.module.css';

export interface TabItem {
  value: string;
  label: ReactNode;
  icon?: ReactNode;
  /** Left out when the panel is drawn elsewhere; then render `TabPanel` yourself inside `children`. */
  content?: ReactNode;
}

export interface TabsProps {
  /** Names the row of tabs for screen readers. */
  label: string;
  items: readonly TabItem[];
  value: string;
  onValueChange: (value: string) => void;
  /** Stands between the tabs and the panels. */
  children?: ReactNode;
}

/** A row of tabs over one panel at a time; arrow keys move along the row. */
export function Tabs({ label, items, value, onValueChange, children }: TabsProps) {
  return (
    <RadixTabs.Root value={value} onValueChange={onValueChange} className={styles.root}>
      <RadixTabs.List aria-label={label} className={styles.list}>
        {items.map((item) => (
          <RadixTabs.Trigger key={item.value} value={item.value} className={styles.tab}>
            {item.icon && <span aria-hidden>{item.icon}</span>}
            {item.label}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {children}
      {items.map(
        (item) =>
          item.content !== undefined && (
            <TabPanel key={item.value} value={item.value}>
              {item.content}
            </TabPanel>
          ),
      )}
    </RadixTabs.Root>
  );
}

/** The panel of the tab with the same value. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <RadixTabs.Content value={value} className={styles.panel}>
      {children}
    </RadixTabs.Content>
  );
}
