import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Page } from '../model';

/** A row of the family that people edit together. */
export interface Versioned {
  id: string;
  version: number;
}

type PageQuery = { limit: number; cursor?: string };

/** All rows of a list, page after page; families have tens of rows, not thousands. */
export async function everyPage<T>(ask: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await ask({ limit: 100, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** From which day a removed row is gone; today where nothing is said. Its past is kept, or removed as well. */
export interface Removal {
  validFrom?: string;
  past?: 'removed';
}

/** The four verbs of one of the family's lists, each a typed request. */
export interface CollectionRequests<T extends Versioned, Draft> {
  list: (query: PageQuery, signal: AbortSignal) => Promise<Page<T>>;
  create: (draft: Draft) => Promise<T>;
  /** Throws ProblemError 412 with `current` when the row changed since `row` was read. */
  update: (row: Versioned, draft: Draft) => Promise<T>;
  remove: (row: Versioned, how?: Removal) => Promise<void>;
}

/** Query and writes of one of the family's lists. `Draft` is the whole row without what the server adds. */
export function collection<T extends Versioned, Draft>(
  name: string,
  requests: CollectionRequests<T, Draft>,
) {
  const key: readonly string[] = ['family', name];
  return {
    key,
    all: () =>
      queryOptions({
        queryKey: key,
        queryFn: ({ signal }) => everyPage((query) => requests.list(query, signal)),
      }),
    create: requests.create,
    update: requests.update,
    remove: requests.remove,
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
