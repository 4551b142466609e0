import { Random } from '../../random.js';
import { Board } from './board.js';
import { Mover } from './moves.js';

/**
 * A local search: it goes from timetable to timetable, one move at a time, and keeps the best one it met. AssemblyScript compiles this file
 * and all that it calls: see ADR 15 for what these files may contain.
 */
export class Walk {
  /** Position of each unit in the best timetable met, -1 where it is left out. */
  readonly best: Int32Array;
  /** The parent who gives each unit there, -1 for none. */
  readonly bestParents: Int32Array;
  bestScore: number = 0;
  bestMissing: number = 0;

  constructor(
    private readonly board: Board,
    private readonly mover: Mover,
    private readonly losses: Int32Array,
    private readonly random: Random,
  ) {
    this.best = new Int32Array(board.week.unitCount);
    this.bestParents = new Int32Array(board.week.unitCount).fill(-1);
    this.keep();
  }

  /** Tries so many moves. The temperature is in 256ths: see `losses.ts`. */
  run(moves: number, temperature: number): void {
    const board = this.board;
    const mover = this.mover;
    const losses = this.losses;
    const random = this.random;
    const last = losses.length - 1;
    for (let k = 0; k < moves; k++) {
      mover.step(-((temperature * losses[random.bits() & last]!) >> 20));
      if (board.score > this.bestScore) this.keep();
    }
  }

  private keep(): void {
    const board = this.board;
    const best = this.best;
    this.bestScore = board.score;
    this.bestMissing = board.missing;
    for (let unit = 0; unit < best.length; unit++) best[unit] = board.at[unit]!;
    if (board.week.parentCount === 0) return;
    const parents = this.bestParents;
    for (let unit = 0; unit < parents.length; unit++) parents[unit] = board.givers.parentOf[unit]!;
  }
}
