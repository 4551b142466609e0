import { lazy, Suspense } from 'react';
import type { TripProps } from './trip';
import { hasTrip } from './trip-of';

const Trip = lazy(() => import('./trip').then((module) => ({ default: module.Trip })));

/** Who goes along, and the way: most commitments have neither, and do not load it. */
export function LazyTrip(props: TripProps) {
  return (
    hasTrip(props.commitment) && (
      <Suspense>
        <Trip {...props} />
      </Suspense>
    )
  );
}
