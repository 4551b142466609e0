import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { http } from '../http';
import type { Page } from '../model';

/** A row of the family that people edit together. */
export interface Versioned {
  id: string;
  version: number;
}

/** All rows of a list, page after page; families have tens of rows, not thousands. */
export async function fetchAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await http.get<Page<T>>(path, { query: { limit: 100, cursor }, signal });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** The five verbs of `/children`, `/parents` and their like; the week is asked for anew after each write. */
export function collection<T extends Versioned, Draft>(path: string) {
  const key: readonly string[] = ['family', path.slice(1)];
  return {
    key,
    all: () => queryOptions({ queryKey: key, queryFn: ({ signal }) => fetchAll<T>(path, signal) }),
    create: (draft: Draft) => http.post<T>(path, { body: draft }),
    /** Throws ProblemError 412 with `current` when the row changed since `row` was read. */
    update: (row: Versioned, draft: Partial<Draft>) =>
      http.patch<T>(`${path}/${row.id}`, { body: draft, version: row.version }),
    remove: (row: Versioned) => http.delete(`${path}/${row.id}`, { version: row.version }),
    /** Puts a fresh row into the cached list, so that the next edit starts from it. */
    keep: (queryClient: QueryClient, row: T) =>
      queryClient.setQueryData<T[]>(key, (rows) =>
        rows?.map((old) => (old.id === row.id ? row : old)),
      ),
  };
}

export type Collection<T extends Versioned, Draft> = ReturnType<typeof collection<T, Draft>>;

/** After a change of planning data: whatever is derived from it (the week, suggestions) is asked for anew. */
export function refreshPlanningData(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
