import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { exceptions } from '@/api/queries/family';
import { exceptionStrings } from '@/messages/exceptions';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState } from '@/ui/state';
import { LoadFailed } from './load-failed';
import { exceptionKind } from './exception-kind';
import { RemoveDialog } from './remove-dialog';
import { usePeople } from './row-section';
import { RowSheet } from './row-sheet';

export interface ExceptionSheetProps {
  id: string;
  onClose: () => void;
}

/** What a date holds, edited or removed where it stands in the week. */
export function ExceptionSheet({ id, onClose }: ExceptionSheetProps) {
  const list = useQuery(exceptions.all());
  const people = usePeople();
  const [removing, setRemoving] = useState(false);
  const row = list.data?.find((one) => one.id === id);
  if (!row) {
    return (
      <Sheet
        open
        onOpenChange={(open) => !open && onClose()}
        title={exceptionStrings.title}
        footer={<Button onClick={onClose}>{exceptionStrings.close}</Button>}
      >
        {list.isPending && <Skeleton shape="row" count={4} />}
        {list.isError && <LoadFailed query={list} />}
        {list.isSuccess && (
          <EmptyState title={exceptionStrings.gone}>{exceptionStrings.goneText}</EmptyState>
        )}
      </Sheet>
    );
  }
  if (removing) return <RemoveDialog kind={exceptionKind} row={row} onClose={onClose} />;
  return (
    <RowSheet
      key={row.id}
      kind={exceptionKind}
      people={people}
      row={row}
      initial={exceptionKind.toDraft(row)}
      onClose={onClose}
      onRemove={() => setRemoving(true)}
    />
  );
}
