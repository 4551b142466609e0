import type { TaskFilter } from '@/api/queries/tasks';
import { addDays, type PlainDate } from '@/lib/plain-date';

/** Whose tasks are looked at, and with which tag; the address keeps both. */
export interface Shown {
  /** `parent:<id>` or `child:<id>`; null for everybody. */
  readonly who: string | null;
  readonly tag: string | null;
}

export const shownOf = (search: URLSearchParams): Shown => ({
  who: search.get('who'),
  tag: search.get('tag'),
});

export function filterOf({ who, tag }: Shown): TaskFilter {
  const [kind, id] = who?.split(':') ?? [];
  return {
    ...(kind === 'parent' && id && { parentId: id }),
    ...(kind === 'child' && id && { childId: id }),
    ...(tag !== null && { tag }),
  };
}

/** The three lists of what is open: what a day has passed by, what lies ahead, and what has no day. */
export function openLists(
  shown: Shown,
  today: PlainDate,
): Record<'before' | 'ahead' | 'undated', TaskFilter> {
  // prettier-ignore
  const open = { ...filterOf(shown), status: 'open' } as const;
  return {
    before: { ...open, dueTo: addDays(today, -1) },
    ahead: { ...open, dueFrom: today },
    undated: { ...open, due: 'undated' },
  };
}
