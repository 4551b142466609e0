import type { LocalDate } from '../domain/calendar/index.js';

/** A family and the days of it that somebody asks about, both ends included. A family is asked about once. */
export interface FamilyDays {
  readonly familyId: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** Families read at once: their rows fit in memory many times over, and no statement runs long. */
const PAGE = 50;

/** Families in pages, in their order. */
export function pagesOf<T>(families: readonly T[]): T[][] {
  const pages: T[][] = [];
  for (let from = 0; from < families.length; from += PAGE)
    pages.push(families.slice(from, from + PAGE));
  return pages;
}

/** The rows of each family, in the order they came in. */
export function byFamily<T extends { readonly familyId: string }>(
  rows: readonly T[],
): (familyId: string) => T[] {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const others = found.get(row.familyId);
    if (others) others.push(row);
    else found.set(row.familyId, [row]);
  }
  return (familyId) => found.get(familyId) ?? [];
}
