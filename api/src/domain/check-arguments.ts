/** Checks of arguments. Each error names the argument, what it must be and what came. */

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Throws a RangeError unless `value` is a whole number from `min` to `max`. */
export function checkInteger(name: string, value: number, { min, max }: Bounds): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${name} must be a whole number from ${min} to ${max}, got ${value}`);
  }
}

/** Throws a RangeError unless `value` is from `min` to `max`, the lower end left out when it is `above`. */
export function checkNumber(
  name: string,
  value: number,
  { min, max, above = false }: Bounds & { readonly above?: boolean },
): void {
  const isInside = value <= max && (above ? value > min : value >= min);
  if (!isInside) {
    const from = above ? `above ${min} and at most` : `from ${min} to`;
    throw new RangeError(`${name} must be a number ${from} ${max}, got ${value}`);
  }
}

/** Throws a RangeError unless `actual` is `expected`; `what` says what is counted. */
export function checkLength(name: string, actual: number, expected: number): void {
  if (actual !== expected) {
    throw new RangeError(`${name} must have length ${expected}, got ${actual}`);
  }
}
