import { Suspense } from 'react';
import { lazyPart } from '@/ui/lazy-part';
import type { TripProps } from './trip';
import { hasTrip } from './trip-of';

const Trip = lazyPart(async () => ({ default: (await import('./trip')).Trip }));

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
