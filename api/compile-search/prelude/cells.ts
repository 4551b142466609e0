/** What Int32Array is in the compiled search: whole numbers in a row, with their count in front, never out of range. */
@global
@final
@unmanaged
export class Cells {
  /** A row of zeros. It is never freed: the memory goes as a whole when the search is over. */
  constructor(count: i32) {
    const bytes = (<usize>count + 1) << 2;
    const at = heap.alloc(bytes);
    memory.fill(at, 0, bytes);
    store<i32>(at, count);
    return changetype<Cells>(at + 4);
  }

  @inline get length(): i32 {
    return load<i32>(changetype<usize>(this) - 4);
  }

  @inline @operator('[]') get(i: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>i) << 2));
  }

  @inline @operator('[]=') set(i: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>i) << 2), value);
  }

  fill(value: i32): Cells {
    for (let i = 0; i < this.length; i++) this[i] = value;
    return this;
  }

  slice(): Cells {
    const copy = new Cells(this.length);
    for (let i = 0; i < this.length; i++) copy[i] = this[i];
    return copy;
  }
}
