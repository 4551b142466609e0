import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { tripTexts } from '@/messages/trip-text';
import { partsOf } from './trip-of';
import type { TakenTime } from './week-view';

export interface TripProps {
  commitment: TakenTime;
  family: readonly WeekChild[];
}

/** "Ben goes along · Tom brings and fetches · 20 min each way". */
export function Trip({ commitment, family }: TripProps) {
  const { companions, companionNames = [], adultsStay = true } = commitment;
  const { there, back } = partsOf(commitment);
  const children = family.filter(({ id }) => companions?.childIds.includes(id));
  const people = (names: string[]) => ({ names: dateText().list(names), count: names.length });
  const along = [...(adultsStay ? companionNames : []), ...children.map(({ name }) => name)];
  return tripTexts({
    along: people(along),
    drivers: people(adultsStay ? [] : companionNames),
    minutesThere: there,
    minutesBack: back,
  }).join(' · ');
}
