import { Board } from './board.js';

/** Remembers what was taken off the board and put on it, so that a chain of moves can be taken back. */
export class Journal {
  private readonly units: Int32Array;
  /** Where a unit was taken from, or -1 for one that was put on. */
  private readonly origins: Int32Array;
  /** What each unit was worth where it was last taken from. */
  readonly lost: Int32Array;
  length: number = 0;

  constructor(private readonly board: Board) {
    // A chain takes no unit off twice, and puts none on twice.
    const capacity = 2 * board.week.unitCount;
    this.units = new Int32Array(capacity);
    this.origins = new Int32Array(capacity);
    this.lost = new Int32Array(board.week.unitCount);
  }

  takeOff(unit: number): void {
    this.units[this.length] = unit;
    this.origins[this.length++] = this.board.at[unit]!;
    this.lost[unit] = this.board.remove(unit);
  }

  putOn(unit: number, position: number, worth: number): void {
    this.units[this.length] = unit;
    this.origins[this.length++] = -1;
    this.board.place(unit, position, worth);
  }

  /** Takes everything back since the journal had this length and the board this score. */
  rewind(length: number, score: number): void {
    const board = this.board;
    while (this.length > length) {
      const i = --this.length;
      const unit = this.units[i]!;
      const origin = this.origins[i]!;
      if (origin < 0) board.lift(unit);
      else board.place(unit, origin, 0);
    }
    board.score = score;
  }
}
