import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { tripTexts } from '@/messages/trip-text';
import { partsOf } from './trip-of';
import type { TakenTime } from './week-view';

export interface TripProps {
  commitment: TakenTime;
  family: readonly WeekChild[];
}

/** "Tom and Ben go along · 20 min each way". */
export function Trip({ commitment, family }: TripProps) {
  const { companions, companionNames = [] } = commitment;
  const { there, back } = partsOf(commitment);
  const children = family.filter(({ id }) => companions?.childIds.includes(id));
  const names = [...companionNames, ...children.map(({ name }) => name)];
  const along = { names: dateText().list(names), count: names.length };
  return tripTexts({ along, minutesThere: there, minutesBack: back }).join(' · ');
}
