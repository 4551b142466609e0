import type { WeekChild } from '@/api/week-model';
import { minuteOf } from '@/lib/wall-time';
import type { TakenTime } from './week-view';

/** The children whose it is; children who go along are not among them. */
export function ownChildren({ childIds, companions }: TakenTime, family: readonly WeekChild[]) {
  return family.filter(({ id }) => childIds.includes(id) && !companions?.childIds.includes(id));
}

/** Minutes of the way there, of the time itself, and of the way back. */
export function partsOf({ startTime, endTime, leaveTime, returnTime }: TakenTime) {
  const [from, to] = [minuteOf(startTime), minuteOf(endTime)];
  return {
    there: from - minuteOf(leaveTime ?? startTime),
    minutes: to - from,
    back: minuteOf(returnTime ?? endTime) - to,
  };
}

/** Whether anybody goes along, or there is a way to go. */
export function hasTrip({ companions, ...taken }: TakenTime): boolean {
  const { there, back } = partsOf(taken);
  const along = [...(companions?.parentIds ?? []), ...(companions?.childIds ?? [])];
  return there + back + along.length > 0;
}
