import { useState, type ReactNode } from 'react';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { Versioned } from '@/api/queries/collection';
import { useFamily } from '@/api/session';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { familyStrings } from '@/messages/family-plan';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { Facts } from '@/ui/facts';
import { IconButton } from '@/ui/icon-button';
import { changeStrings } from '@/messages/changes';
import { RemoveDialog } from './remove-dialog';
import type { People, RowKind } from './row-kind';
import styles from './rows.module.css';

export interface RowListProps<T extends Versioned, Draft, Body> {
  kind: RowKind<T, Draft, Body>;
  rows: readonly T[];
  people: People;
  /** Left out for readers who may only look. */
  onEdit?: (row: T) => void;
}

function RowMenu({
  name,
  onEdit,
  onRemove,
}: {
  name: string;
  onEdit: () => void;
  onRemove: () => void;
}) {
  return (
    <DropdownMenu
      trigger={
        <IconButton label={familyStrings.more({ name })} tooltip={false}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      items={[
        { label: familyStrings.edit, icon: <Pencil />, onSelect: onEdit },
        { label: familyStrings.remove, icon: <Trash2 />, tone: 'stop', onSelect: onRemove },
      ]}
    />
  );
}

/** One row of any list: what stands before it, name and details, what one can do with it. */
export function Row({
  lead,
  name,
  details,
  end,
}: {
  lead?: ReactNode;
  name: ReactNode;
  details: string[];
  end?: ReactNode;
}) {
  return (
    <li className={styles.row}>
      {lead}
      <div className={styles.words}>
        <div className={styles.name}>{name}</div>
        {details.length > 0 && (
          <div className={styles.details}>
            <Facts of={details} />
          </div>
        )}
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </li>
  );
}

/** Rows of one kind with their menus. A press on the name opens the row. */
export function RowList<T extends Versioned, Draft, Body>({
  kind,
  rows,
  people,
  onEdit,
}: RowListProps<T, Draft, Body>) {
  const [removing, setRemoving] = useState<string | null>(null);
  const today = todayIn(useFamily().timeZone, now());
  const rowToRemove = rows.find(({ id }) => id === removing);
  const isOver = (row: T) => (kind.lifetime?.(row).until ?? today) < today;
  const over = rows.filter(isOver);
  const line = (row: T) => {
    const name = kind.name(row);
    return (
      <Row
        key={row.id}
        lead={kind.lead?.(row, people)}
        name={
          onEdit ? (
            <button type="button" className={styles.open} onClick={() => onEdit(row)}>
              {name}
            </button>
          ) : (
            name
          )
        }
        details={kind.details(row, people, today)}
        end={
          onEdit && (
            <RowMenu name={name} onEdit={() => onEdit(row)} onRemove={() => setRemoving(row.id)} />
          )
        }
      />
    );
  };
  return (
    <>
      <ul className={styles.rows}>{rows.filter((row) => !isOver(row)).map(line)}</ul>
      {over.length > 0 && (
        <details>
          <summary className={styles.over}>{changeStrings.over({ count: over.length })}</summary>
          <ul className={styles.rows}>{over.map(line)}</ul>
        </details>
      )}
      {rowToRemove && (
        <RemoveDialog kind={kind} row={rowToRemove} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}
