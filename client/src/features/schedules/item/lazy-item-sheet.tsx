import { useEffect } from 'react';
import { OnItsWay } from '@/ui/on-its-way';
import { lazyPart } from '@/ui/lazy-part';
import type { ItemSheetProps } from './item-sheet';

/** The sheet loads after the first paint: a week can be read before it is there. */
const loadSheet = () => import('./item-sheet');
const ItemSheet = lazyPart(async () => ({ default: (await loadSheet()).ItemSheet }));

/** Loads the sheet once the screen stands, so that it opens at once when a lesson is pressed. */
export function usePreloadedItemSheet(): void {
  useEffect(() => {
    // Without a connection this fails quietly; opening a lesson asks again and shows the error.
    loadSheet().catch(() => undefined);
  }, []);
}

/** The sheet of a lesson, loaded when it is first needed. */
export function LazyItemSheet(props: ItemSheetProps) {
  return (
    <OnItsWay onClose={props.onClose}>
      <ItemSheet {...props} />
    </OnItsWay>
  );
}
