import { Random } from './random.js';

/** A generator for one part of a run: the same seed and part give the same numbers, whatever ran before. */
export function randomFor(seed: number, part: number): Random {
  return new Random((Math.imul(seed, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)) | 0);
}

/** A number from 0 up to but not 1. */
export function uniform(random: Random): number {
  return (random.bits() >>> 0) / 2 ** 32;
}

/** A normal number with mean 0 and deviation 1 (Box and Muller); `draw` gives numbers from 0 up to but not 1. */
export function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/** Puts the entries in a random order, in place (Fisher and Yates). */
export function shuffle(
  entries: { [index: number]: number; length: number },
  random: Random,
): void {
  for (let i = entries.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = entries[i]!;
    entries[i] = entries[j]!;
    entries[j] = kept;
  }
}

/** How often each of `rowCount` rows is drawn in `rowCount` draws with replacement. */
export function bootstrapCounts(rowCount: number, random: Random): Uint16Array {
  const counts = new Uint16Array(rowCount);
  for (let i = 0; i < rowCount; i++) {
    const row = random.below(rowCount);
    counts[row] = counts[row]! + 1;
  }
  return counts;
}
