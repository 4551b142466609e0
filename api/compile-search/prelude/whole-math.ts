/** What Math is in the compiled search: its two functions on whole numbers. */
@global
export namespace WholeMath {
  @inline
  export function clz32(bits: i32): i32 {
    return clz<i32>(bits);
  }

  @inline
  export function imul(a: i32, b: i32): i32 {
    return a * b;
  }
}
