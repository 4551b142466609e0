/** A factor near 1: `share`, from -1 to 1, of the most that a price may change; 1 where nothing sound is advised. */
export function bentBy(share: number, most: number): number {
  return 1 + most * Math.min(1, Math.max(-1, Number.isNaN(share) ? 0 : share));
}
