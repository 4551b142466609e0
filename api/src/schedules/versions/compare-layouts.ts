import type { PlaceRecord } from '../../persistence/index.js';

/** A lesson that stands elsewhere in the later layout, or only in one of the two. */
export interface PlaceChange {
  readonly itemId: string;
  readonly from: PlaceRecord | null;
  readonly to: PlaceRecord | null;
}

/**
 * What is different between two layouts. A plan made anew has rows of its own, so a lesson that only one has is
 * paired with one that is alike and only the other has: first at the same time, which is no difference, then in the
 * order of the days. `similarityOf` says what an item is alike by; null for one that is gone.
 */
export function compareLayouts(
  old: readonly PlaceRecord[],
  now: readonly PlaceRecord[],
  similarityOf: (itemId: string) => string | null,
): PlaceChange[] {
  const here = new Map(now.map((place) => [place.itemId, place]));
  const there = new Map(old.map((place) => [place.itemId, place]));
  const stayed = old.flatMap((from): PlaceChange[] => {
    const to = here.get(from.itemId);
    return to && !isSame(from, to) ? [{ itemId: to.itemId, from, to }] : [];
  });
  const gone = old.filter(({ itemId }) => !here.has(itemId));
  const come = now.filter(({ itemId }) => !there.has(itemId));
  const same = pairs(gone, come, ({ itemId, date, startMinute }) =>
    similarity(similarityOf(itemId), date, startMinute),
  );
  const moved = pairs(same.gone, same.come, ({ itemId }) => similarity(similarityOf(itemId)));
  return [
    ...stayed,
    ...moved.paired.map(([from, to]) => ({ itemId: to.itemId, from, to })),
    ...moved.come.map((to) => ({ itemId: to.itemId, from: null, to })),
    ...moved.gone.map((from) => ({ itemId: from.itemId, from, to: null })),
  ];
}

function similarity(key: string | null, ...place: readonly (string | number)[]): string | null {
  return key === null ? null : [key, ...place].join(' ');
}

/** Takes the first of each that are equal by their key together; those without a key are left. */
function pairs(
  gone: readonly PlaceRecord[],
  come: readonly PlaceRecord[],
  keyOf: (place: PlaceRecord) => string | null,
) {
  const left = [...come];
  const paired: [PlaceRecord, PlaceRecord][] = [];
  const alone = gone.filter((from) => {
    const key = keyOf(from);
    const index = key === null ? -1 : left.findIndex((to) => keyOf(to) === key);
    if (index < 0) return true;
    paired.push(...left.splice(index, 1).map((to): [PlaceRecord, PlaceRecord] => [from, to]));
    return false;
  });
  return { paired, gone: alone, come: left };
}

function isSame(a: PlaceRecord, b: PlaceRecord): boolean {
  return a.date === b.date && a.startMinute === b.startMinute && a.minutes === b.minutes;
}
