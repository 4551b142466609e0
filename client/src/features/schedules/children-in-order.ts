import type { Week, WeekChild } from '@/api/week-model';

/** The children in the order that the family gave them. */
export function childrenInOrder({ children }: Pick<Week, 'children'>): WeekChild[] {
  return [...children].sort((a, b) => a.order - b.order);
}
