import { useSearchParams } from 'react-router';
import { useCanEdit } from '@/api/session';
import { ExceptionSheet } from '@/features/family-plan/exception-sheet';

/** What a date holds, opened from where it is drawn: the address of any screen may name it. */
export function FactSheet() {
  const [search, setSearch] = useSearchParams();
  const canEdit = useCanEdit();
  const id = search.get('fact');
  if (id === null || !canEdit) return null;
  const close = (): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('fact');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return <ExceptionSheet id={id} onClose={close} />;
}
