/**
 * The acceptance rule of simulated annealing, in whole numbers, so that it is the same on every machine. At temperature T a loss is accepted
 * with probability e^(-loss / T). So the largest accepted loss is T * -ln(u), for a random u between 0 and 1. LOSSES holds -ln(u) in
 * 4096ths, for evenly spread u. `Walk.run` gets the temperature in 256ths and shifts the product right by 20 bits. For temperatures up to 200
 * points the product fits in 31 bits.
 */
const COUNT = 4096;
const LOGARITHM_SCALE = 4096;
const TEMPERATURE_SCALE = 256;

export const LOSSES = Int32Array.from({ length: COUNT }, (_, i) =>
  Math.round(-Math.log((i + 0.5) / COUNT) * LOGARITHM_SCALE),
);

/** A temperature in 256ths, as `Walk.run` takes it. */
export function scaled(temperature: number): number {
  return Math.round(temperature * TEMPERATURE_SCALE);
}
