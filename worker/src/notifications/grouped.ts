/** The values by a key, in their order; a key that none has is not there. */
export function grouped<T, K extends string>(
  values: readonly T[],
  keyOf: (value: T) => K,
): Partial<Record<K, T[]>> {
  const groups: Partial<Record<K, T[]>> = {};
  for (const value of values) (groups[keyOf(value)] ??= []).push(value);
  return groups;
}
