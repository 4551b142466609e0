/** Part of a list in the order the rows were made. `cursor` is the `nextCursor` of the part before. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | null;
}

export interface Page<T> {
  readonly items: T[];
  /** Where the next part starts; null when this is the last. */
  readonly nextCursor: string | null;
}

/** Cuts a list that was read one row longer than asked for, so that the end is known without counting. */
export function toPage<T extends { id: string }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
