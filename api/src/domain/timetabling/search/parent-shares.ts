import type { Board } from './board.js';

/**
 * What the parents' loads cost, for the upper bound. The term of a parent grows with the square of the load; a straight line that touches
 * the square from below replaces it, so that each session has a cost of its own. The bound stays valid whatever the slope; it is tight
 * where every parent has the same share of work as the week as a whole.
 */
export class ParentShares {
  /** Points that each point of attention costs for one slot. */
  private readonly slope: number;

  constructor(private readonly board: Board) {
    const { week } = board;
    const capacity = week.parentCapacity.reduce((sum, points) => sum + points, 0);
    let work = 0;
    for (let unit = 0; unit < week.unitCount; unit++) {
      const subject = week.subjectOf[unit]!;
      work += week.demand[subject]! * week.length[subject]!;
    }
    this.slope = capacity === 0 ? 0 : 2 * week.parentLoadCost * Math.min(1, work / capacity);
  }

  /** What a session costs at least with its teacher at index `t`, whenever it is. */
  costOf(t: number, subject: number): number {
    const { week } = this.board;
    return week.teacherCost[t]! + this.slope * week.demand[subject]! * week.length[subject]!;
  }

  /** The points by which the line lies below the square where no session is placed but the locked ones. */
  slack(): number {
    const { week, givers } = this.board;
    if (week.parentCount === 0) return 0;
    let slack = 0;
    week.parentCapacity.forEach((capacity, parent) => {
      const load = givers.load[parent]!;
      const paid = week.parentLoadCost * Math.floor((load * load) / capacity);
      // Of w * floor(load * load / capacity), the line w * (2 * share * load - share * share * capacity) - w is never above it.
      const share = week.parentLoadCost === 0 ? 0 : this.slope / (2 * week.parentLoadCost);
      const line = this.slope * load - week.parentLoadCost * (share * share * capacity + 1);
      slack += paid - line;
    });
    return slack;
  }
}
