/** Prefix sums: where each list begins when lists of these sizes are stored one after the other. */
export function offsets(sizes: readonly number[]): Int32Array {
  const result = new Int32Array(sizes.length + 1);
  sizes.forEach((size, i) => {
    result[i + 1] = (result[i] ?? 0) + size;
  });
  return result;
}
