import { Suspense } from 'react';
import { lazyPart } from '@/ui/lazy-part';
import type { FactListProps } from './fact-list';
import { hasShortMeal } from './week-view';

const FactList = lazyPart(async () => ({ default: (await import('./fact-list')).FactList }));

/** What a date holds; most weeks hold nothing unusual, and load nothing. */
export function LazyFactList(props: FactListProps) {
  return props.week.exceptions.length > 0 || hasShortMeal(props.week) ? (
    <Suspense>
      <FactList {...props} />
    </Suspense>
  ) : null;
}
