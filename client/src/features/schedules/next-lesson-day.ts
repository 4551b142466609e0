import type { Item } from '@/api/week-model';

/** The date of the first lesson after a day. */
export function nextLessonDay(items: readonly Item[], after: string): string | undefined {
  return items
    .filter((item) => item.date > after && item.kind === 'lesson')
    .map(({ date }) => date)
    .sort()[0];
}
