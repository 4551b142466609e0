import { FAMILY_LIMITS, assertRoomFor, type Limited } from '../families/family-limits.js';
import type { FamilyRowsRepository } from '../persistence/index.js';
import { holds, type Columns } from './answered-rows.js';

interface Answered {
  id: string;
  familyId: string;
  fromQuestionnaire: boolean;
}

export interface Wanted<T> {
  readonly what: Limited;
  /** Converts an entry to row values; `before` is the present row. */
  readonly rows: readonly ((before: T | undefined) => Columns<T>)[];
  readonly ids: readonly string[];
  readonly remove: (row: T) => Promise<unknown>;
  /** A row that past weeks alone have: the answers say nothing of it, and it takes no room. */
  readonly isOver?: (row: T) => boolean;
}

/**
 * Makes a table hold what the answers say: adds and changes by the answers' ids, and removes what the questionnaire
 * made earlier and no longer names. Rows made elsewhere stay. Repeating the same answers changes nothing.
 */
export async function reconcile<T extends Answered>(
  familyId: string,
  repository: FamilyRowsRepository<T>,
  { what, ids, rows, remove, isOver = () => false }: Wanted<T>,
): Promise<void> {
  const present = await repository.findAll(familyId);
  const others = present.filter((row) => !ids.includes(row.id) && !isOver(row));
  const obsolete = others.filter(({ fromQuestionnaire }) => fromQuestionnaire);
  for (const row of obsolete) await remove(row);
  const kept = others.length - obsolete.length;
  if (kept + ids.length > FAMILY_LIMITS[what]) assertRoomFor(what, kept + ids.length);
  for (const [index, id] of ids.entries()) {
    const before = present.find((row) => row.id === id);
    const columns = rows[index]?.(before);
    if (columns === undefined) continue;
    if (before === undefined) await repository.add(familyId, columns as never);
    else if (!holds(before, columns as Partial<T>)) {
      const { id: _id, ...changes } = columns as Columns<T> & { id: string };
      await repository.overwrite(familyId, id, changes as never);
    }
  }
}
