import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useCanEdit } from '@/api/session';

const ExceptionSheet = lazy(async () => ({
  default: (await import('@/features/family-plan/exception-sheet')).ExceptionSheet,
}));

/** What a date holds, opened from where it is drawn: the address of any screen may name it. */
export function FactSheet() {
  const [search, setSearch] = useSearchParams();
  const id = search.get('fact');
  return id === null ? null : (
    <Editable
      id={id}
      onClose={() =>
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            next.delete('fact');
            return next;
          },
          { replace: true, preventScrollReset: true },
        )
      }
    />
  );
}

/** Mounted only where an address names a fact, since a screen without a family has nobody who may edit. */
function Editable(props: { id: string; onClose: () => void }) {
  return useCanEdit() ? (
    <Suspense>
      <ExceptionSheet {...props} />
    </Suspense>
  ) : null;
}
