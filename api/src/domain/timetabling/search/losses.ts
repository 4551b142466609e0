/**
 * What a walk may lose in one move, in whole numbers, so that it is the same on every machine: at temperature T a loss
 * is accepted with the chance e^(-loss / T), so the most accepted is T * -ln(u) for a random u between 0 and 1. Here
 * are such logarithms in 4096ths, for evenly spread u. A temperature is handed over in 256ths, hence the shift by 20 bits in
 * `Walk.run`; up to 200 points the product fits in 31 bits.
 */
const COUNT = 4096;
const LOGARITHM_SCALE = 4096;
const TEMPERATURE_SCALE = 256;

export const LOSSES = Int32Array.from({ length: COUNT }, (_, i) =>
  Math.round(-Math.log((i + 0.5) / COUNT) * LOGARITHM_SCALE),
);

export function scaled(temperature: number): number {
  return Math.round(temperature * TEMPERATURE_SCALE);
}
