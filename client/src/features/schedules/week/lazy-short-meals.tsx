import { lazy, Suspense } from 'react';
import type { Week } from '@/api/week-model';

export interface ShortMealsProps {
  week: Week;
  /** The one day looked at; all of them where it is left out. */
  date?: string;
}

const ShortMeals = lazy(async () => ({ default: (await import('./short-meals')).ShortMeals }));

/** Meals with too little time; most weeks have time for all, and load nothing. */
export function LazyShortMeals(props: ShortMealsProps) {
  return props.week.meals.some(({ missingMinutes }) => missingMinutes > 0) ? (
    <Suspense>
      <ShortMeals {...props} />
    </Suspense>
  ) : null;
}
