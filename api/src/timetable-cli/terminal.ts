/** Where a command writes: its answer and nothing else to `out`, what is said beside it to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
