import type { Placeable } from './place-lessons';

/** The time between two lessons or commitments of one child. More than an hour is free time, not a break. */
export interface Break {
  childId: string;
  startMinute: number;
  endMinute: number;
}

const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 60;

/** The breaks of a day for each child. The grid shows them as empty space; screen readers get their length from here. */
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
