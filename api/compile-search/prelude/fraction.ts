/** The same as src/domain/fraction.ts. */
@inline
export function fractionOf(bits: i32, n: i32): i32 {
  return <i32>((<u64>(<u32>bits) * <u64>n) >> 32);
}
