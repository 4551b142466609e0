import type { Placeable } from './place-lessons';

/** Time between two things of one child, up to an hour; longer is simply free. */
export interface Break {
  childId: string;
  startMinute: number;
  endMinute: number;
}

const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 60;

/** The breaks of a day, child by child. The grid shows them as air; this is what says how long the air lasts. */
export function breaksBetween(entries: readonly Placeable[], childIds: readonly string[]): Break[] {
  return childIds.flatMap((childId) => {
    const own = entries
      .filter((entry) => entry.childIds.includes(childId))
      .sort((a, b) => a.startMinute - b.startMinute);
    let busyUntil: number | null = null;
    const breaks: Break[] = [];
    for (const entry of own) {
      const gap = busyUntil === null ? 0 : entry.startMinute - busyUntil;
      if (busyUntil !== null && gap >= SHORTEST_MINUTES && gap <= LONGEST_MINUTES) {
        breaks.push({ childId, startMinute: busyUntil, endMinute: entry.startMinute });
      }
      busyUntil = Math.max(busyUntil ?? 0, entry.endMinute);
    }
    return breaks;
  });
}
