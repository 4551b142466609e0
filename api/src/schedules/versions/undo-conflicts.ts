import type { Item, PlacedItem, PlaceRecord } from '../../persistence/index.js';

export interface PlaceBack {
  readonly itemId: string;
  readonly place: PlaceRecord;
}

type ChildIdsOf = (itemId: string) => readonly string[];

/** Two rows are the same lesson to a family when subject, children and length are equal. */
function alikeKey({ id, subjectId, minutes }: Item, childIdsOf: ChildIdsOf): string {
  return [subjectId, minutes, ...[...childIdsOf(id)].sort()].join(' ');
}

/**
 * Leaves out of what an undo brings back the lessons that were held in the meantime. Such a lesson stays as a row of the
 * plan that is undone, so for each one that stayed, one equal lesson is left out: one of the same day, if there is one.
 */
export function withoutRepeats(
  back: readonly PlaceBack[],
  stayed: readonly Item[],
  { rows, childIdsOf }: { rows: ReadonlyMap<string, Item>; childIdsOf: ChildIdsOf },
): readonly PlaceBack[] {
  const left = [...back];
  for (const row of stayed) {
    const key = alikeKey(row, childIdsOf);
    const alike = left.filter(({ itemId }) => {
      const old = rows.get(itemId);
      return old?.active === false && alikeKey(old, childIdsOf) === key;
    });
    const repeat = alike.find(({ place }) => place.date === row.date) ?? alike[0];
    if (repeat) left.splice(left.indexOf(repeat), 1);
  }
  return left;
}

interface Block extends Pick<PlaceRecord, 'date' | 'startMinute' | 'minutes'> {
  readonly childIds: readonly string[];
}

function meet(a: Block, b: Block): boolean {
  return (
    a.date === b.date &&
    a.startMinute < b.startMinute + b.minutes &&
    b.startMinute < a.startMinute + a.minutes &&
    a.childIds.some((id) => b.childIds.includes(id))
  );
}

interface Staying {
  readonly placed: readonly PlacedItem[];
  readonly childIdsOf: ChildIdsOf;
}

/** Leaves out, one after another, what would meet something that stays. */
export function withoutClashes(
  back: readonly PlaceBack[],
  removed: readonly string[],
  { placed, childIdsOf }: Staying,
): readonly PlaceBack[] {
  let left = back;
  for (;;) {
    const moving = new Set([...left.map(({ itemId }) => itemId), ...removed]);
    const staying = placed.filter(({ itemId }) => !moving.has(itemId));
    const next = left.filter(({ itemId, place }) => {
      const block = { ...place, childIds: childIdsOf(itemId) };
      return !staying.some((other) => meet(other, block));
    });
    if (next.length === left.length) return left;
    left = next;
  }
}

/**
 * Where a lesson of the plan before cannot come back, the one that is alike in the plan now stays, if its time is
 * free: nothing is lost by going back. Answers the ids that need not be removed.
 */
export function twinsThatStay(
  lost: readonly Item[],
  leaving: readonly Item[],
  { back, childIdsOf }: { back: readonly PlaceBack[]; childIdsOf: ChildIdsOf },
): string[] {
  const taken = back.map(({ itemId, place }): Block => ({
    ...place,
    childIds: childIdsOf(itemId),
  }));
  const stay: string[] = [];
  for (const row of lost) {
    const key = alikeKey(row, childIdsOf);
    const twin = leaving.find((other) => {
      const block = { ...other, childIds: childIdsOf(other.id) };
      const isFree = !taken.some((each) => meet(each, block));
      return !stay.includes(other.id) && isFree && alikeKey(other, childIdsOf) === key;
    });
    if (twin) stay.push(twin.id);
  }
  return stay;
}
