import type { ReplanPreview } from '@/api/replan-model';
import type { WishedPlaces } from './moves-geometry';

/** Where lessons come in the picture of a week that takes up its wishes, and where they go. */
export function wishedPlaces({ added, changed, takenOut }: ReplanPreview): WishedPlaces {
  return {
    comes: [...added, ...changed].map(({ to, ...lesson }) => ({ ...lesson, place: to })),
    goes: [
      // One that only becomes longer is drawn where it is then.
      ...changed.filter(({ from, to }) => from.date !== to.date || from.startTime !== to.startTime),
      ...takenOut,
    ].map(({ from, ...lesson }) => ({ ...lesson, place: from })),
  };
}

/** Whether there is anything to draw: new lessons without a place have none. */
export function hasPicture(preview: ReplanPreview): boolean {
  const { moved, leftOver } = preview;
  const { comes, goes } = wishedPlaces(preview);
  return (
    moved.length + comes.length + goes.length > 0 || leftOver.some(({ from }) => from !== null)
  );
}
