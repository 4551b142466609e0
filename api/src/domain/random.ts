import { fractionOf } from './fraction.js';

/** Seeded random numbers (xoshiro128**): the same seed gives the same sequence everywhere. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    // splitmix32 spreads a small seed over the whole state, which must not be all zero.
    this.a = spread(seed, 1);
    this.b = spread(seed, 2);
    this.c = spread(seed, 3);
    this.d = spread(seed, 4) | 1;
  }

  /** 32 random bits, as a signed integer. */
  bits(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** A whole number from 0 to `n` - 1, for n up to 2^31. */
  below(n: number): number {
    return fractionOf(this.bits(), n);
  }
}

/** The n-th output of splitmix32. */
function spread(seed: number, n: number): number {
  let z = (seed + Math.imul(n, -0x61c88647)) | 0;
  z = z ^ (z >>> 16);
  z = Math.imul(z, 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
