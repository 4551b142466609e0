/**
 * ONNX's trees compare 32-bit numbers, ours compare 64-bit ones. The functions here convert a threshold so that every
 * value still goes to the same side of the split.
 */

const words = new Int32Array(1);
const floats = new Float32Array(words.buffer);

/** The largest 32-bit number that is not above `value`: for every 32-bit x, x <= result exactly when x <= `value`. */
export function floorFloat32(value: number): number {
  const nearest = Math.fround(value);
  return nearest > value ? previousFloat32(nearest) : nearest;
}

/** The next smaller 32-bit number; -Infinity stays. */
export function previousFloat32(value: number): number {
  return -nextFloat32(-value);
}

/** The next larger 32-bit number; Infinity stays. */
function nextFloat32(value: number): number {
  if (value === Infinity) return Infinity;
  // Also for -0, whose bits are a negative number.
  if (value === 0) return 2 ** -149;
  floats[0] = value;
  words[0] = words[0]! + (value > 0 ? 1 : -1);
  return floats[0];
}

/**
 * The largest 64-bit number that is at most `threshold` after it is rounded to 32 bits. ONNX rounds a value before it
 * compares; with this threshold a 64-bit value goes to the same side without being rounded.
 */
export function widestBelow(threshold: number): number {
  if (!Number.isFinite(threshold)) return threshold;
  const next = nextFloat32(threshold);
  // Above the largest of all, rounding goes on as if there were a next one.
  const middle = next === Infinity ? threshold + 2 ** 103 : threshold / 2 + next / 2;
  return Math.fround(middle) <= threshold ? middle : previousFloat64(middle);
}

const longs = new BigInt64Array(1);
const doubles = new Float64Array(longs.buffer);

/** The next smaller 64-bit number. */
function previousFloat64(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  doubles[0] = value;
  longs[0] = longs[0]! + (value > 0 ? -1n : 1n);
  return doubles[0];
}
