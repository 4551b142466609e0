import { durationText } from './duration-text';
import { tripStrings } from './trips';

interface People {
  names: string;
  count: number;
}

export interface ToldTrip {
  /** Those who go along, as one text, and how many they are. */
  along: People;
  /** Those who only bring and fetch. */
  drivers?: People | undefined;
  minutesThere: number;
  minutesBack: number;
}

/** "Tom and Ben go along", "20 min each way". */
export function tripTexts({
  along,
  drivers,
  minutesThere: there,
  minutesBack: back,
}: ToldTrip): string[] {
  const both = there === back ? 'each' : 'both';
  const ways = there === 0 ? 'back' : back === 0 ? 'there' : both;
  const text = { ways, there: durationText(there), back: durationText(back) } as const;
  return [
    ...(along.count > 0 ? [tripStrings.goAlong(along)] : []),
    ...(drivers && drivers.count > 0 ? [tripStrings.bringAndFetch(drivers)] : []),
    ...(there + back > 0 ? [tripStrings.way(text)] : []),
  ];
}
