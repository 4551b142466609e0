import type { Item } from '@/api/week-model';

/** Minutes of the lessons that each adult gives or helps with, most first; none where fewer than two adults share them. */
export function adultLoads(items: readonly Item[]): { name: string; minutes: number }[] {
  const loads = new Map<string, { name: string; minutes: number }>();
  for (const { kind, status, parentId, parentName, minutes } of items) {
    if (kind !== 'lesson' || status === 'moved' || parentId === null || parentName === null)
      continue;
    const before = loads.get(parentId)?.minutes ?? 0;
    loads.set(parentId, { name: parentName, minutes: before + minutes });
  }
  return loads.size < 2 ? [] : [...loads.values()].sort((a, b) => b.minutes - a.minutes);
}
