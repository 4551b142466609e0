import type { Board } from './board.js';
import { ParentShares } from './parent-shares.js';

/**
 * The Lagrange multipliers of `upperBound`, called prices: one for each slot of a child, each slot of the parents' attention, and each daily
 * limit of a child. It also counts how much of each is wanted in the current round.
 *
 * A child's time is available only within the span of the day, from the first lesson to the last, and each slot of the span costs
 * points. So each round begins by choosing the span of each child's day that earns most.
 */
export class Prices {
  private readonly limits: Float64Array;
  private readonly prices: Float64Array;
  private readonly wanted: Float64Array;
  private readonly parentFrom: number;
  private readonly dailyFrom: number;
  /** In a week whose sessions name their parents, each parent's attention has its own prices. */
  private readonly shares: ParentShares;

  constructor(private readonly board: Board) {
    const { week } = board;
    this.parentFrom = week.childCount * week.positions;
    this.dailyFrom = this.parentFrom + week.positions * Math.max(1, week.parentCount);
    this.shares = new ParentShares(board);
    const count = this.dailyFrom + week.childCount * week.days;
    this.limits = new Float64Array(count);
    this.prices = new Float64Array(count);
    this.wanted = new Float64Array(count);
    this.limits.set(week.parentCount > 0 ? board.givers.spare : board.spare, this.parentFrom);
    for (let cell = 0; cell < week.childCount * week.days; cell++) {
      const child = Math.floor(cell / week.days);
      this.limits[this.dailyFrom + cell] = week.maxDaily[child]! - board.load[cell]!;
    }
  }

  /** Chooses the span of every child's day at these prices. Returns the sum of price times limit over all that is available. */
  beginRound(): number {
    const { board, prices, limits } = this;
    this.wanted.fill(0);
    let sum = 0;
    for (let cell = 0; cell < board.load.length; cell++) sum += this.chooseSpan(cell);
    for (let i = this.parentFrom; i < limits.length; i++) sum += prices[i]! * limits[i]!;
    return sum;
  }

  /** Finds the span of a child's day with the largest sum of prices minus its cost. It contains all locked lessons. */
  private chooseSpan(cell: number): number {
    const { week, busy, load, first, end } = this.board;
    const child = Math.floor(cell / week.days);
    const from = child * week.positions + (cell - child * week.days) * week.stride;
    const hasLocked = load[cell]! > 0;
    const mustBegin = hasLocked ? first[cell]! : week.stride;
    const mustEnd = hasLocked ? end[cell]! : 0;
    let best = hasLocked ? -Infinity : 0;
    let bestBegin = 0;
    let bestEnd = 0;
    let sum = 0;
    let begin = 0;
    for (let slot = 0; slot < week.stride - 1; slot++) {
      if (sum < 0 && slot <= mustBegin) {
        sum = 0;
        begin = slot;
      }
      const isFree = busy[1 + from + slot] === 0;
      sum += (isFree ? this.prices[from + slot]! : 0) - week.spanCost;
      if (sum > best && slot + 1 >= mustEnd) {
        best = sum;
        bestBegin = begin;
        bestEnd = slot + 1;
      }
    }
    for (let slot = 0; slot < week.stride; slot++) {
      const isOffered = slot >= bestBegin && slot < bestEnd && busy[1 + from + slot] === 0;
      this.limits[from + slot] = isOffered ? 1 : 0;
    }
    return best;
  }

  /** The sum of the prices that a session of the subject pays at that position. */
  costOf(subject: number, position: number): number {
    const { week } = this.board;
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    const day = week.dayOf[position]!;
    let cost = 0;
    for (let m = week.memberFrom[subject]!; m < week.memberFrom[subject + 1]!; m++) {
      const child = week.members[m]!;
      const from = child * week.positions + position;
      for (let i = from; i < from + length; i++) cost += this.prices[i]!;
      cost += length * this.prices[this.dailyFrom + child * week.days + day]!;
    }
    return demand > 0 ? cost + this.costOfHelp(subject, position) : cost;
  }

  private costOfHelp(subject: number, position: number): number {
    const { week } = this.board;
    if (week.parentCount > 0) return this.cheapestTeacher(subject, position).cost;
    const from = this.parentFrom + position;
    let sum = 0;
    for (let i = from; i < from + week.length[subject]!; i++) sum += this.prices[i]!;
    return week.demand[subject]! * sum;
  }

  /** The teacher with whom a session there is cheapest at these prices. The cost is infinite if none could give it. */
  private cheapestTeacher(subject: number, position: number): { parent: number; cost: number } {
    const { week, givers } = this.board;
    let best = { parent: 0, cost: Infinity };
    for (let t = week.teacherFrom[subject]!; t < week.teacherFrom[subject + 1]!; t++) {
      const parent = week.teachers[t]!;
      if (!givers.canGive(parent, subject, position)) continue;
      const from = this.parentFrom + parent * week.positions + position;
      let sum = 0;
      for (let i = from; i < from + week.length[subject]!; i++) sum += this.prices[i]!;
      const cost = week.demand[subject]! * sum + this.shares.costOf(t, subject);
      if (cost < best.cost) best = { parent, cost };
    }
    return best;
  }

  /** Records that the subject wants a session at that position. */
  want(subject: number, position: number): void {
    const { week } = this.board;
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    const day = week.dayOf[position]!;
    for (let m = week.memberFrom[subject]!; m < week.memberFrom[subject + 1]!; m++) {
      const child = week.members[m]!;
      const from = child * week.positions + position;
      for (let i = from; i < from + length; i++) this.wanted[i]! += 1;
      this.wanted[this.dailyFrom + child * week.days + day]! += length;
    }
    if (demand === 0) return;
    const isNamed = week.parentCount > 0;
    const parent = isNamed ? this.cheapestTeacher(subject, position).parent : 0;
    const from = this.parentFrom + parent * week.positions + position;
    for (let i = from; i < from + length; i++) this.wanted[i]! += demand;
  }

  /** One subgradient step, as long as lowers the bound by `points` in theory. False if no price would change. */
  adjust(points: number): boolean {
    const { limits, prices, wanted } = this;
    let square = 0;
    for (let i = 0; i < limits.length; i++) {
      const excess = wanted[i]! - limits[i]!;
      if (excess > 0 || prices[i]! > 0) square += excess * excess;
    }
    if (square === 0) return false;
    const step = points / square;
    for (let i = 0; i < limits.length; i++) {
      prices[i] = Math.max(0, prices[i]! + step * (wanted[i]! - limits[i]!));
    }
    return true;
  }
}
