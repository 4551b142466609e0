/** Where a command writes: its answer and nothing else to `out`, what is said beside it to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Its first cell turns from 0 to 1 when somebody asks to stop; left out where nobody can. */
  readonly stopFlag?: Int32Array;
}
