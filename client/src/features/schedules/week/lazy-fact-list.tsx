import { lazy, Suspense } from 'react';
import type { FactListProps } from './fact-list';

const FactList = lazy(async () => ({ default: (await import('./fact-list')).FactList }));

/** What a date holds; most dates hold nothing unusual, and load nothing. */
export function LazyFactList(props: FactListProps) {
  return props.week.exceptions.some(({ date }) => date === props.date) ? (
    <Suspense>
      <FactList {...props} />
    </Suspense>
  ) : null;
}
