/** The whole part of n times a fraction between 0 and 1 that is given as 32 bits, for n up to 2^31. */
export function fractionOf(bits: number, n: number): number {
  return ((bits >>> 0) * n * 2.3283064365386963e-10) | 0;
}
