import { Board } from './board.js';
import { FlatWeek } from './flat-week.js';
import { Journal } from './journal.js';
import { Random } from '../../random.js';

/** How many random slots of a day are looked at to find a lesson. */
const LOOKS = 8;

/**
 * Decides which sessions are ejected to make room for another one: those in its place, those that need the same parents' attention,
 * and those that would make the day or the run of lessons too long. Ejected units wait in `queue` for a new place. No unit moves
 * twice in one chain, so every chain ends.
 */
export class Ejections {
  readonly queue: Int32Array;
  count: number = 0;
  /** Number of the chain in which each unit was last moved. */
  private readonly movedIn: Int32Array;
  private chain: number = 0;
  /** Whether a session may push out a class that more children share than itself. */
  private mayEjectLargerClass: boolean = true;
  /** The subject that room is made for. */
  private incoming: number = 0;

  private readonly week: FlatWeek;

  constructor(
    private readonly board: Board,
    private readonly journal: Journal,
    private readonly random: Random,
  ) {
    const week = board.week;
    this.week = week;
    this.queue = new Int32Array(week.unitCount);
    this.movedIn = new Int32Array(week.unitCount);
  }

  /** Begins a chain with the unit that moves first. */
  begin(unit: number, mayEjectLargerClass: boolean): void {
    this.mayEjectLargerClass = mayEjectLargerClass;
    this.count = 0;
    this.chain++;
    this.movedIn[unit] = this.chain;
  }

  /** Forbids the ejection of a unit in this chain. */
  hold(unit: number): void {
    this.movedIn[unit] = this.chain;
  }

  /** Cuts the queue back to this length. The units it drops may be moved again. */
  forget(count: number): void {
    while (this.count > count) this.movedIn[this.queue[--this.count]!] = 0;
  }

  /**
   * Queues every unit that stands where the subject would stand, except `self`. The units stay on the board for now. False if one of
   * them may not be moved, or if there are more than `limit`.
   */
  collect(subject: number, position: number, self: number, limit: number): boolean {
    const week = this.week;
    const board = this.board;
    this.incoming = subject;
    const start = this.count;
    const length = week.length[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const from = 1 + week.members[m]! * week.positions + position;
      const to = from + length;
      for (let i = from; i < to; i++) {
        const other = board.busy[i]! - 1;
        if (other < 0 || other === self) continue;
        if (this.movedIn[other] === this.chain) {
          if (this.isQueuedSince(start, other)) continue;
          return false;
        }
        if (!this.enqueue(other, start, limit)) return false;
      }
    }
    return true;
  }

  /** Ejects what still keeps the subject from that position after the units in its place are gone. False if that fails. */
  clear(subject: number, position: number, start: number, limit: number): boolean {
    const week = this.week;
    this.incoming = subject;
    if (week.demand[subject]! > 0) {
      const isHelped =
        week.parentCount > 0
          ? this.freeTeacher(subject, position, start, limit)
          : this.freeParents(subject, position, start, limit);
      if (!isHelped) return false;
    }
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const child = week.members[m]!;
      if (!this.shortenDay(subject, position, child, start, limit)) return false;
      if (!this.shortenRun(subject, position, child, start, limit)) return false;
    }
    return true;
  }

  /**
   * Ejects one to `most` more lessons of the subject's members on that day, so that waiting units find room between them. Classes,
   * locked units and units that moved in this chain stay.
   */
  ejectMore(subject: number, day: number, most: number): void {
    const week = this.week;
    const board = this.board;
    const random = this.random;
    const dayStart = day * week.stride;
    for (let n = random.below(most); n >= 0; n--) {
      const member = week.memberFrom[subject]! + random.below(week.size[subject]!);
      const from = 1 + week.members[member]! * week.positions + dayStart;
      const unit = board.busy[from + random.below(week.stride)]! - 1;
      if (unit < 0 || week.isClass[week.subjectOf[unit]!] === 1) continue;
      this.eject(unit, 0, week.unitCount);
    }
  }

  private freeParents(subject: number, position: number, start: number, limit: number): boolean {
    const week = this.week;
    const board = this.board;
    const demand = week.demand[subject]!;
    const after = position + week.length[subject]!;
    for (let p = position; p < after; p++) {
      while (board.spare[p]! < demand) {
        const other = this.helpedAt(p, -1);
        if (other < 0 || !this.eject(other, start, limit)) return false;
      }
    }
    return true;
  }

  /** Makes room with one of the subject's teachers, if none is free: the first, from a random one on, who is at home for the whole session. */
  private freeTeacher(subject: number, position: number, start: number, limit: number): boolean {
    const week = this.week;
    if (this.board.givers.cheapest(subject, position) >= 0) return true;
    const from = week.teacherFrom[subject]!;
    const count = week.teacherFrom[subject + 1]! - from;
    let nth = this.random.below(count);
    for (let k = 0; k < count; k++) {
      const parent = week.teachers[from + nth]!;
      if (this.isAtHome(parent, position, week.length[subject]!))
        return this.freeParent(parent, subject, position, start, limit);
      if (++nth === count) nth = 0;
    }
    return false;
  }

  private isAtHome(parent: number, position: number, length: number): boolean {
    const supply = this.week.parentSupply;
    const from = parent * this.week.positions + position;
    const to = from + length;
    for (let p = from; p < to; p++) if (supply[p] === 0) return false;
    return true;
  }

  /** Ejects what that parent gives while the session would be, until they can give it. False if that fails. */
  freeParent(
    parent: number,
    subject: number,
    position: number,
    start: number,
    limit: number,
  ): boolean {
    const week = this.week;
    const spare = this.board.givers.spare;
    this.incoming = subject;
    const demand = week.demand[subject]!;
    const after = position + week.length[subject]!;
    for (let p = position; p < after; p++) {
      while (spare[parent * week.positions + p]! < demand) {
        const other = this.helpedAt(p, parent);
        if (other < 0 || !this.eject(other, start, limit)) return false;
      }
    }
    return true;
  }

  /** A movable unit that needs a parent at that position; the search begins with a random child. With a `parent`, only what that one gives. -1 if there is none. */
  private helpedAt(position: number, parent: number): number {
    const week = this.week;
    const board = this.board;
    const movedIn = this.movedIn;
    let child = this.random.below(week.childCount);
    for (let k = 0; k < week.childCount; k++) {
      const unit = board.busy[1 + child * week.positions + position]! - 1;
      if (unit >= 0 && week.demand[week.subjectOf[unit]!]! > 0) {
        const isGiven = parent < 0 || board.givers.parentOf[unit] === parent;
        if (isGiven && week.lockedAt[unit]! < 0 && movedIn[unit] !== this.chain) return unit;
      }
      if (++child === week.childCount) child = 0;
    }
    return -1;
  }

  private shortenDay(
    subject: number,
    position: number,
    child: number,
    start: number,
    limit: number,
  ): boolean {
    const week = this.week;
    const board = this.board;
    const day = week.dayOf[position]!;
    const room = week.maxDaily[child]! - week.length[subject]!;
    const dayStart = 1 + child * week.positions + day * week.stride;
    while (board.load[child * week.days + day]! > room) {
      let other = -1;
      for (let look = 0; look < LOOKS && other < 0; look++) {
        other = board.busy[dayStart + this.random.below(week.stride)]! - 1;
      }
      if (other < 0 || !this.eject(other, start, limit)) return false;
    }
    return true;
  }

  private shortenRun(
    subject: number,
    position: number,
    child: number,
    start: number,
    limit: number,
  ): boolean {
    const week = this.week;
    const busy = this.board.busy;
    const from = 1 + child * week.positions + position;
    const to = from + week.length[subject]!;
    while (true) {
      let left = from - 1;
      while (busy[left] !== 0) left--;
      let right = to;
      while (busy[right] !== 0) right++;
      if (right - left - 1 <= week.maxRun[child]!) return true;
      const hasLeft = left < from - 1;
      const hasRight = right > to;
      const isLeft = hasLeft && (!hasRight || (this.random.bits() & 1) === 0);
      if (!this.eject((isLeft ? busy[from - 1]! : busy[to]!) - 1, start, limit)) return false;
    }
  }

  private eject(unit: number, start: number, limit: number): boolean {
    if (this.movedIn[unit] === this.chain || !this.enqueue(unit, start, limit)) return false;
    this.journal.takeOff(unit);
    return true;
  }

  private enqueue(unit: number, start: number, limit: number): boolean {
    if (this.count - start >= limit || this.week.lockedAt[unit]! >= 0) return false;
    if (!this.mayEjectLargerClass && this.isLargeClass(unit)) return false;
    this.movedIn[unit] = this.chain;
    this.queue[this.count++] = unit;
    return true;
  }

  private isLargeClass(unit: number): boolean {
    const size = this.week.size;
    const isClass = this.week.isClass;
    const subjectOf = this.week.subjectOf;
    const subject = subjectOf[unit]!;
    return isClass[subject] === 1 && size[subject]! > size[this.incoming]!;
  }

  private isQueuedSince(start: number, unit: number): boolean {
    for (let k = start; k < this.count; k++) if (this.queue[k] === unit) return true;
    return false;
  }
}
