import { now } from '@/lib/now';
import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { children, parents } from '@/api/queries/family';
import type { Versioned } from '@/api/queries/collection';
import { useCanEdit, useFamily } from '@/api/session';
import { todayIn } from '@/lib/plain-date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { LoadFailed } from './load-failed';
import { RowList } from './row-list';
import { RowSheet } from './row-sheet';
import type { RowKind } from './row-kind';
import styles from './rows.module.css';

/** The family's children and adults, empty while they load. */
export function usePeople() {
  return {
    children: useQuery(children.all()).data ?? [],
    parents: useQuery(parents.all()).data ?? [],
  };
}

/** A card with all rows of one kind: add, edit, remove; loading, empty and error states. */
export function RowSection<T extends Versioned, Draft, Body>({
  kind,
  offers,
  opensBy = '',
}: {
  kind: RowKind<T, Draft, Body>;
  /** Another way to add rows, beside the form. */
  offers?: ReactNode;
  /** The parameter of the address that names a row to open. */
  opensBy?: string;
}) {
  const list = useQuery(kind.collection.all());
  const people = usePeople();
  const canEdit = useCanEdit();
  const { timeZone } = useFamily();
  const [pressed, setOpen] = useState<{ row: T | null; initial: Draft } | null>(null);
  const [search, setSearch] = useSearchParams();
  const edit = (row: T | null) =>
    setOpen({
      row,
      initial: row ? kind.toDraft(row) : kind.blank(people, todayIn(timeZone, now())),
    });

  const asked = canEdit && list.data?.find(({ id }) => id === search.get(opensBy));
  const open = pressed ?? (asked ? { row: asked, initial: kind.toDraft(asked) } : null);
  const close = () => {
    setOpen(null);
    if (search.has(opensBy)) setSearch({}, { replace: true });
  };

  return (
    <Card
      title={kind.strings.title}
      description={kind.strings.text}
      actions={
        canEdit && (
          <>
            {offers}
            <Button icon={<Plus />} onClick={() => edit(null)}>
              {kind.strings.add}
            </Button>
          </>
        )
      }
    >
      {list.isPending && <Skeleton shape="row" count={3} />}
      {list.isError && !list.data && <LoadFailed query={list} />}
      {list.data?.length === 0 && <p className={styles.empty}>{kind.strings.empty}</p>}
      {list.data && list.data.length > 0 && (
        <RowList kind={kind} rows={list.data} people={people} {...(canEdit && { onEdit: edit })} />
      )}
      {open && <RowSheet kind={kind} people={people} {...open} onClose={close} />}
    </Card>
  );
}
