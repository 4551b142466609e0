import { useState } from 'react';
import type { Item, ItemOutcome, Outcome as Marking, WeekChild } from '@/api/week-model';
import { itemStrings } from '@/messages/item';
import { Button } from '@/ui/button';
import { MinutesField } from './minutes-field';
import type { ItemChange } from '@/api/item-change';
import { tookPlace } from '../item-status';
import { StatusToggle } from './status-toggle';
import styles from './item-sheet.module.css';

export interface ItemOutcomesProps {
  item: Item;
  /** The children of the lesson, in the order of the family. */
  learners: readonly WeekChild[];
  onMark: (change: ItemChange) => void;
  disabled: boolean;
}

function differs(outcomes: readonly ItemOutcome[]): boolean {
  return new Set(outcomes.map((one) => `${one.status} ${one.actualMinutes ?? ''}`)).size > 1;
}

/** One tick for all, with room for a different outcome per child. */
export function ItemOutcomes({ item, learners, onMark, disabled }: ItemOutcomesProps) {
  const [perChild, setPerChild] = useState(() => differs(item.children));
  const together = learners.length > 1;
  const open = together && (perChild || differs(item.children));
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{itemStrings.howItWent}</h3>
      <StatusToggle
        label={itemStrings.howItWent}
        status={item.status}
        onChange={(status) => onMark({ status })}
        disabled={disabled}
      />
      {tookPlace(item.status) && !open && (
        <MinutesField
          label={itemStrings.minutes}
          planned={item.minutes}
          value={item.actualMinutes}
          onSave={(actualMinutes) => onMark({ actualMinutes })}
          disabled={disabled}
        />
      )}
      {together && !open && (
        <Button
          variant="quiet"
          size="s"
          className={styles.start}
          onClick={() => setPerChild(true)}
          disabled={disabled}
        >
          {itemStrings.differentPerChild}
        </Button>
      )}
      {open && (
        <ul className={styles.outcomes}>
          {learners.map((child) => (
            <Outcome key={child.id} item={item} child={child} onMark={onMark} disabled={disabled} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface OutcomeProps {
  item: Item;
  child: WeekChild;
  onMark: (change: ItemChange) => void;
  disabled: boolean;
}

function Outcome({ item, child, onMark, disabled }: OutcomeProps) {
  const own = item.children.find((one) => one.childId === child.id);
  if (!own) return null;
  // "Moved" is no outcome that can be chosen, so the form shows it as planned.
  const status = own.status === 'moved' ? 'planned' : own.status;
  const mark = (change: { status?: Marking; actualMinutes?: number | null }): void =>
    onMark({ outcomes: [{ childId: child.id, status, ...change }] });
  return (
    <li className={styles.outcome}>
      <span className={styles.name}>{child.name}</span>
      <StatusToggle
        label={itemStrings.outcomeOf({ name: child.name })}
        status={own.status}
        onChange={(status) => mark({ status })}
        disabled={disabled}
        size="s"
      />
      {tookPlace(own.status) && (
        <MinutesField
          label={itemStrings.minutesOf({ name: child.name })}
          planned={item.minutes}
          value={own.actualMinutes}
          onSave={(actualMinutes) => mark({ actualMinutes })}
          disabled={disabled}
        />
      )}
    </li>
  );
}
