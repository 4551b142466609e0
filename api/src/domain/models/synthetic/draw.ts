/** Returns a number from 0 up to but not 1, another at each call. */
export type Draw = () => number;

export function between(draw: Draw, from: number, to: number): number {
  return from + (to - from) * draw();
}

export function pick<T>(draw: Draw, from: readonly T[]): T {
  return from[Math.min(from.length - 1, Math.floor(draw() * from.length))]!;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
