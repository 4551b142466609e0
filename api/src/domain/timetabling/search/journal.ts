import { Board } from './board.js';
import { ANYBODY } from './givers.js';

/** An undo log: it records which units were taken off the board and put on it. */
export class Journal {
  private readonly units: Int32Array;
  /** The position from which the unit was taken off, or -1 if it was put on. */
  private readonly origins: Int32Array;
  /** The parent who gave the unit before it was taken off, or -1. */
  private readonly parents: Int32Array;
  /** The points that were lost when the unit was last taken off. */
  readonly lost: Int32Array;
  length: number = 0;

  constructor(private readonly board: Board) {
    // In one chain, no unit is taken off twice, and none is put on twice.
    const capacity = 2 * board.week.unitCount;
    this.units = new Int32Array(capacity);
    this.origins = new Int32Array(capacity);
    this.parents = new Int32Array(capacity).fill(-1);
    this.lost = new Int32Array(board.week.unitCount);
  }

  takeOff(unit: number): void {
    this.units[this.length] = unit;
    if (this.board.week.parentCount > 0)
      this.parents[this.length] = this.board.givers.parentOf[unit]!;
    this.origins[this.length++] = this.board.at[unit]!;
    this.lost[unit] = this.board.remove(unit);
  }

  putOn(unit: number, position: number, scoreDelta: number): void {
    this.units[this.length] = unit;
    this.origins[this.length++] = -1;
    this.board.place(unit, position, scoreDelta, ANYBODY);
  }

  /** Puts a unit on with that parent. */
  putOnWith(unit: number, position: number, parent: number): void {
    this.units[this.length] = unit;
    this.origins[this.length++] = -1;
    this.board.placeWith(unit, position, parent);
  }

  /** Undoes everything since the journal had this length; `score` is the board's score at that time. */
  rewind(length: number, score: number): void {
    const board = this.board;
    while (this.length > length) {
      const i = --this.length;
      const unit = this.units[i]!;
      const origin = this.origins[i]!;
      if (origin < 0) board.lift(unit);
      else board.place(unit, origin, 0, this.parents[i]!);
    }
    board.score = score;
  }
}
