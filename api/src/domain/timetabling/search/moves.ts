import { Board } from './board.js';
import { Candidates } from './candidates.js';
import { EjectionChain } from './ejection-chain.js';
import { Destinations } from './destinations.js';
import { FlatWeek } from './flat-week.js';
import { ANYBODY } from './givers.js';
import { Random } from '../../random.js';

/** In this percentage of moves, a session that is not placed yet is chosen if there is one. */
const UNPLACED_FIRST_PERCENT = 20;
/** In this percentage of moves, a session may eject many others instead of a few. */
const MANY_EJECTIONS_PERCENT = 20;
/**
 * In this percentage of moves, all sessions of a subject move to one time of day. It happens only where a slot of drift between the starts
 * costs more than HIGH_CONSISTENCY_COST points: there a single session cannot leave the common time.
 */
const WHOLE_SUBJECT_PERCENT = 5;
const HIGH_CONSISTENCY_COST = 10;
/** In this percentage of moves, where sessions name their parents, a session stays where it is and goes to another parent. */
const HAND_OVER_PERCENT = 10;

/** Makes the moves of the search. A session moves to a free place, or an ejection chain moves it to a place that is taken. */
export class Mover {
  private readonly week: FlatWeek;
  private readonly destinations: Destinations;
  private readonly chain: EjectionChain;

  constructor(
    private readonly board: Board,
    candidates: Candidates,
    private readonly movable: Int32Array,
    private readonly random: Random,
  ) {
    const week = board.week;
    this.week = week;
    const destinations = new Destinations(board, candidates, random);
    this.destinations = destinations;
    this.chain = new EjectionChain(board, candidates, destinations, random);
  }

  /** Tries one move. It is undone if the score would fall below its old value plus `threshold`, which is 0 or less. */
  step(threshold: number): void {
    const week = this.week;
    const board = this.board;
    const random = this.random;
    const chain = this.chain;
    let unit = this.drawUnit();
    if (week.parentCount > 0 && random.below(100) < HAND_OVER_PERCENT) {
      const parent = this.drawOtherTeacher(unit);
      if (parent >= 0) {
        this.handOver(unit, parent, threshold);
        return;
      }
    }
    const subject = week.subjectOf[unit]!;
    const position = this.destinations.draw(unit);
    const day = week.dayOf[position]!;
    if (week.consistencyCost > HIGH_CONSISTENCY_COST && random.below(100) < WHOLE_SUBJECT_PERCENT) {
      chain.moveTogether(unit, position - day * week.stride, threshold);
      return;
    }
    let old = board.at[unit]!;
    if (
      (old < 0 || week.dayOf[old] !== day) &&
      board.onDay[subject * week.days + day]! >= week.maxPerDay[subject]!
    ) {
      // That day already has all the sessions of the subject that it may have, so the session on it moves instead.
      unit = this.siblingOn(subject, day);
      if (unit < 0) return;
      old = board.at[unit]!;
    }
    if (old === position) return;

    const limit = this.drawLimit(subject);
    const inTheWay = chain.begin(unit, position, limit);
    if (inTheWay < 0) return;
    if (inTheWay === 0) {
      const parent = week.parentCount === 0 ? -1 : board.givers.parentOf[unit]!;
      const loss = old >= 0 ? board.remove(unit) : 0;
      const isFree = board.fits(subject, position);
      const scoreDelta = isFree ? board.scoreDelta(subject, position) : 0;
      if (isFree && scoreDelta - loss >= threshold) {
        board.place(unit, position, scoreDelta, ANYBODY);
        return;
      }
      if (old >= 0) board.place(unit, old, loss, parent);
      // No session is in the way, but the parents or a limit are. An ejection chain for those seldom succeeds.
      if (isFree || random.below(4) > 0) return;
    }
    chain.move(unit, position, limit, threshold);
  }

  /** Tries to give a unit to another parent at its place. It is undone if the score would fall too low, as in `step`. */
  private handOver(unit: number, parent: number, threshold: number): void {
    const board = this.board;
    const subject = this.week.subjectOf[unit]!;
    const position = board.at[unit]!;
    const giver = board.givers.parentOf[unit]!;
    const loss = board.remove(unit);
    const isFree = board.givers.canGive(parent, subject, position);
    const scoreDelta = isFree ? board.scoreDeltaWith(subject, position, parent) : 0;
    if (isFree && scoreDelta - loss >= threshold) {
      board.place(unit, position, scoreDelta, parent);
      return;
    }
    board.place(unit, position, loss, giver);
    if (!isFree) this.chain.handOver(unit, parent, this.drawLimit(subject), threshold);
  }

  /** A teacher of the unit's subject who does not give it now; -1 if it is not placed or there is none. */
  private drawOtherTeacher(unit: number): number {
    const week = this.week;
    const giver = this.board.givers.parentOf[unit]!;
    if (giver < 0) return -1;
    const subject = week.subjectOf[unit]!;
    const from = week.teacherFrom[subject]!;
    const count = week.teacherFrom[subject + 1]! - from;
    if (count < 2) return -1;
    const parent = week.teachers[from + this.random.below(count)]!;
    return parent === giver ? -1 : parent;
  }

  /** How many others a session of the subject may eject in the first step of a chain. */
  private drawLimit(subject: number): number {
    const week = this.week;
    const random = this.random;
    const children = week.size[subject]!;
    if (random.below(100) < MANY_EJECTIONS_PERCENT) return 3 + 2 * children;
    return week.isClass[subject] === 1 ? children : 2;
  }

  private drawUnit(): number {
    const movable = this.movable;
    const board = this.board;
    const random = this.random;
    if (board.missing > 0 && random.below(100) < UNPLACED_FIRST_PERCENT) {
      const start = random.below(movable.length);
      for (let k = 0; k < movable.length; k++) {
        const unit = movable[(start + k) % movable.length]!;
        if (board.at[unit]! < 0) return unit;
      }
    }
    return movable[random.below(movable.length)]!;
  }

  private siblingOn(subject: number, day: number): number {
    const week = this.week;
    const board = this.board;
    const to = week.unitFrom[subject + 1]!;
    for (let unit = week.unitFrom[subject]!; unit < to; unit++) {
      const position = board.at[unit]!;
      if (position >= 0 && week.dayOf[position] === day && week.lockedAt[unit]! < 0) return unit;
    }
    return -1;
  }
}
