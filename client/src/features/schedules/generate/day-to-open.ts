import type { Week } from '@/api/week-model';

/**
 * The day that a phone shows of a plan just made, as YYYY-MM-DD: the first one with a lesson. On its first day there may
 * be none, where most of that day was over when the plan was made; nobody's new week should begin with an empty page.
 */
export function dayToOpen(week: Pick<Week, 'items'>, startDate: string): string {
  const lessons = week.items.filter((item) => item.kind !== 'break' && item.date >= startDate);
  return lessons.map((item) => item.date).sort()[0] ?? startDate;
}
