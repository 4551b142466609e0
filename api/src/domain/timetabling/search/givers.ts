import { FlatWeek } from './flat-week.js';

/** In place of a parent: whoever costs least, and nobody where no parent is named. */
export const ANYBODY = -1;

/**
 * Which parent gives each session of a week whose sessions name their parents, and what attention each parent has left. Of the teachers
 * who are free for a whole session, the one who costs least gives it; the first named of several.
 */
export class Givers {
  /** The parent who gives each unit; -1 for a unit that needs none or is not placed. */
  readonly parentOf: Int32Array;
  /** Points of attention that are not in use: [parent * positions + position]. */
  readonly spare: Int32Array;
  /** Points times slots of the sessions that each parent gives. */
  readonly load: Int32Array;
  /** What the load counts in the score before its weight, by parent. */
  private readonly loadTerm: Int32Array;
  /** What the parent whom `cheapest` found costs. */
  cost: number = 0;

  constructor(private readonly week: FlatWeek) {
    this.parentOf = new Int32Array(week.unitCount).fill(-1);
    this.spare = week.parentSupply.slice();
    this.load = new Int32Array(week.parentCount);
    this.loadTerm = new Int32Array(week.parentCount);
  }

  /** Whether a parent has the attention left that one more session of the subject there needs. */
  canGive(parent: number, subject: number, position: number): boolean {
    const week = this.week;
    const spare = this.spare;
    const demand = week.demand[subject]!;
    const from = parent * week.positions + position;
    const to = from + week.length[subject]!;
    for (let p = from; p < to; p++) if (spare[p]! < demand) return false;
    return true;
  }

  /**
   * The teacher who could give one more session of the subject there and costs least, and -1 if nobody could. `cost` is then what that
   * costs; if nobody could, what it would cost at least.
   */
  cheapest(subject: number, position: number): number {
    const teachers = this.week.teachers;
    const to = this.week.teacherFrom[subject + 1]!;
    let found = -1;
    let least = 0x7fffffff;
    let leastOfAny = 0x7fffffff;
    for (let t = this.week.teacherFrom[subject]!; t < to; t++) {
      const cost = this.costOf(t, subject, position);
      if (cost < leastOfAny) leastOfAny = cost;
      if (cost >= least || !this.canGive(teachers[t]!, subject, position)) continue;
      least = cost;
      found = teachers[t]!;
    }
    this.cost = found >= 0 ? least : leastOfAny === 0x7fffffff ? 0 : leastOfAny;
    return found;
  }

  /** What the cheapest parent costs there; if nobody is free, what one would cost at least. */
  lowestCost(subject: number, position: number): number {
    this.cheapest(subject, position);
    return this.cost;
  }

  /** What one more session of the subject costs at least, whoever gives it and wherever. */
  leastCost(subject: number): number {
    const to = this.week.teacherFrom[subject + 1]!;
    let least = 0x7fffffff;
    for (let t = this.week.teacherFrom[subject]!; t < to; t++) {
      const cost = this.standingCost(t, subject);
      if (cost < least) least = cost;
    }
    return least === 0x7fffffff ? 0 : least;
  }

  /** What one more session of the subject there costs when that parent gives it. */
  costBy(parent: number, subject: number, position: number): number {
    const teachers = this.week.teachers;
    const to = this.week.teacherFrom[subject + 1]!;
    for (let t = this.week.teacherFrom[subject]!; t < to; t++) {
      if (teachers[t] === parent) return this.costOf(t, subject, position);
    }
    return 0;
  }

  private costOf(t: number, subject: number, position: number): number {
    const week = this.week;
    const before = week.gaveBefore[subject * week.positions + position]!;
    const cost = this.standingCost(t, subject);
    return before < 0 || before === week.teachers[t] ? cost : cost + week.parentChangedCost;
  }

  /** What the teacher costs at any place: the family's wish, and the growth of the load. */
  private standingCost(t: number, subject: number): number {
    const week = this.week;
    const parent = week.teachers[t]!;
    const load = this.load[parent]! + week.demand[subject]! * week.length[subject]!;
    const term = ((load * load) / week.parentCapacity[parent]!) | 0;
    return week.teacherCost[t]! + week.parentLoadCost * (term - this.loadTerm[parent]!);
  }

  /** Records that a parent gives a unit there; with ANYBODY, the one who costs least. */
  take(unit: number, parent: number, position: number): void {
    const giver = parent >= 0 ? parent : this.cheapest(this.week.subjectOf[unit]!, position);
    this.parentOf[unit] = giver;
    this.draw(unit, giver, position, 1);
  }

  /** Records that a unit's parent no longer gives it. */
  release(unit: number, position: number): void {
    this.draw(unit, this.parentOf[unit]!, position, -1);
    this.parentOf[unit] = -1;
  }

  private draw(unit: number, parent: number, position: number, sign: number): void {
    const week = this.week;
    const spare = this.spare;
    const subject = week.subjectOf[unit]!;
    const points = sign * week.demand[subject]!;
    const length = week.length[subject]!;
    const from = parent * week.positions + position;
    const to = from + length;
    for (let p = from; p < to; p++) spare[p]! -= points;
    const load = this.load[parent]! + points * length;
    this.load[parent] = load;
    this.loadTerm[parent] = ((load * load) / week.parentCapacity[parent]!) | 0;
  }
}
