import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { minuteOf } from '@/lib/wall-time';
import { tripTexts } from '@/messages/trip-text';
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

/** "Tom and Ben go along", "20 min each way". */
export function tripOf(taken: TakenTime, family: readonly WeekChild[]): string[] {
  const { companions, companionNames = [] } = taken;
  const { there, back } = partsOf(taken);
  const children = family.filter(({ id }) => companions?.childIds.includes(id));
  const names = [...companionNames, ...children.map(({ name }) => name)];
  return tripTexts({
    along: { names: dateText().list(names), count: names.length },
    minutesThere: there,
    minutesBack: back,
  });
}
