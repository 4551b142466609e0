import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type WeekParam = 'view' | 'day' | 'children' | 'item' | 'made' | 'fact' | 'settle';

/** What the address keeps of the week: the view, the day, the children shown, the open lesson or fact, a plan just made, that lessons in the way are to be settled. */
export function useWeekParams() {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (name: WeekParam, value: string | null, { push = false } = {}) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: !push, preventScrollReset: true },
      ),
    [setSearch],
  );
  return {
    view: search.get('view'),
    day: search.get('day'),
    childIds: search.get('children')?.split(',') ?? null,
    itemId: search.get('item'),
    madeId: search.get('made'),
    settles: search.has('settle'),
    set,
  };
}
