import { Board } from './board.js';
import { blockedStarts, Candidates, WORD } from './candidates.js';
import { FlatWeek } from './flat-week.js';

/** A cost that no session can make up for. */
const NEVER = 0x3fffffff;

/** Finds the best free place for one more session. */
export class BestPlace {
  /** The best position that `find` found, and its score delta. */
  at: number = -1;
  scoreDelta: number = 0;
  /** What a session of the current subject costs on each day: see weighDays. */
  private readonly dayCost: Int32Array;
  /** Slots in which any member of the current subject is in a lesson, as bits. */
  private readonly union: Int32Array;
  /** What a parent costs at least for a session of the current subject. It is part of `dayCost`. */
  private leastParentCost: number = 0;
  private readonly week: FlatWeek;

  constructor(
    private readonly board: Board,
    private readonly candidates: Candidates,
  ) {
    this.week = board.week;
    this.dayCost = new Int32Array(board.week.days);
    this.union = new Int32Array(board.week.words);
  }

  /**
   * Finds the position with the highest score delta for one more session of the subject. True if that delta is at least `floor` and
   * more than 0. The search spends most of its time here. So this is one long loop that does the work of `Board.fits` and
   * `Board.scoreDelta`, and the tests that rule out most places come first: who is busy, for 32 places at once; then an upper bound
   * of the delta on that day.
   */
  find(subject: number, floor: number): boolean {
    const week = this.week;
    const board = this.board;
    const dayCost = this.dayCost;
    const first = board.first;
    const end = board.end;
    const load = board.load;
    const members = week.members;
    const days = week.days;
    const stride = week.stride;
    const positions = week.positions;
    const spanCost = week.spanCost;
    const consistencyCost = week.consistencyCost;
    const dayOf = week.dayOf;
    const value = week.value;
    const mask = this.candidates.mask;
    const order = this.candidates.order;
    const topOf = this.candidates.topOf;
    const top = this.candidates.top;
    const ceiling = this.candidates.ceiling;
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    const isFirst = board.placed[subject] === 0;
    const earliest = isFirst ? 0 : board.earliest[subject]!;
    const latest = isFirst ? stride : board.latest[subject]!;
    const firstMember = week.memberFrom[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    const isAlone = lastMember - firstMember === 1;
    const taken = isAlone ? board.taken : this.unite(firstMember, lastMember);
    const takenFrom = isAlone ? members[firstMember]! * week.words : 0;
    const maskFrom = subject * week.words;
    const valueFrom = subject * positions;
    let best = floor > 0 ? floor - 1 : 0;
    let leastDayCost = top[subject]! - ceiling[subject]!;
    let isWeighed = false;
    this.at = -1;
    const to = maskFrom + week.words - 1;
    for (let k = maskFrom; k < to; k++) {
      // Words of the mask come in falling order of their largest value, so no later word can be better either.
      const entry = order[k]!;
      if (entry < 0 || topOf[entry]! - leastDayCost <= best) break;
      const word = entry - maskFrom;
      const here = takenFrom + word;
      let free = mask[entry]! & ~blockedStarts(taken[here]!, taken[here + 1]!, length);
      if (free === 0) continue;
      if (!isWeighed) {
        leastDayCost = this.weighDays(subject);
        isWeighed = true;
      }
      while (free !== 0) {
        const lowest = free & -free;
        free ^= lowest;
        const position = (word << 5) + 31 - Math.clz32(lowest);
        const day = dayOf[position]!;
        let scoreDelta = value[valueFrom + position]! - dayCost[day]!;
        if (scoreDelta <= best) continue;
        const slot = position - day * stride;
        if (slot < earliest) scoreDelta -= consistencyCost * (earliest - slot);
        else if (slot > latest) scoreDelta -= consistencyCost * (slot - latest);
        if (scoreDelta <= best) continue;
        for (let m = firstMember; m < lastMember; m++) {
          const cell = members[m]! * days + day;
          if (load[cell] === 0) continue; // an empty day's span is part of its cost already
          const early = first[cell]! - slot;
          const late = slot + length - end[cell]!;
          if (early > 0) scoreDelta -= spanCost * early;
          if (late > 0) scoreDelta -= spanCost * late;
        }
        if (scoreDelta <= best) continue;
        if (demand > 0) {
          scoreDelta -= this.costOfHelp(subject, position);
          if (scoreDelta <= best) continue;
        }
        if (!this.isRunShort(firstMember, lastMember, position, length)) continue;
        best = scoreDelta;
        this.at = position;
      }
    }
    this.scoreDelta = best;
    return this.at >= 0;
  }

  /** NEVER if no parent has the attention left for the whole lesson; otherwise what a named parent costs beyond `leastParentCost`. */
  private costOfHelp(subject: number, position: number): number {
    const week = this.week;
    const givers = this.board.givers;
    if (week.parentCount > 0) {
      return givers.cheapest(subject, position) < 0 ? NEVER : givers.cost - this.leastParentCost;
    }
    const spare = this.board.spare;
    const demand = week.demand[subject]!;
    const after = position + week.length[subject]!;
    for (let p = position; p < after; p++) if (spare[p]! < demand) return NEVER;
    return 0;
  }

  /** Whether each member's run of lessons without a break stays short enough with this one. */
  private isRunShort(
    firstMember: number,
    lastMember: number,
    position: number,
    length: number,
  ): boolean {
    const members = this.week.members;
    const positions = this.week.positions;
    const maxRun = this.week.maxRun;
    const busy = this.board.busy;
    for (let m = firstMember; m < lastMember; m++) {
      const child = members[m]!;
      const from = 1 + child * positions + position;
      const to = from + length;
      // For a lesson longer than a word, the bits cover only its first slots.
      if (length > WORD) for (let i = from; i < to; i++) if (busy[i] !== 0) return false;
      let left = from - 1;
      while (busy[left] !== 0) left--;
      let right = to;
      while (busy[right] !== 0) right++;
      if (right - left - 1 > maxRun[child]!) return false;
    }
    return true;
  }

  /** The slots in which any of these members is in a lesson, as bits. */
  private unite(firstMember: number, lastMember: number): Int32Array {
    const union = this.union;
    const members = this.week.members;
    const words = this.week.words;
    const taken = this.board.taken;
    union.fill(0);
    for (let m = firstMember; m < lastMember; m++) {
      const from = members[m]! * words;
      for (let word = 0; word < words; word++) union[word]! |= taken[from + word]!;
    }
    return union;
  }

  /**
   * Computes what a session of the subject costs on each day, whatever its time: the balance between its members' days, sessions on
   * neighbouring days, the span of a day without another lesson, and the cheapest parent. Returns the lowest of these costs.
   */
  private weighDays(subject: number): number {
    const week = this.week;
    const board = this.board;
    const dayCost = this.dayCost;
    const days = week.days;
    const adjacent = board.placed[subject]! > 0 ? week.adjacentCost[subject]! : 0;
    const parentCost = week.parentCount > 0 ? board.givers.leastCost(subject) : 0;
    this.leastParentCost = parentCost;
    for (let day = 0; day < days; day++) {
      if (board.onDay[subject * days + day]! >= week.maxPerDay[subject]!) dayCost[day] = NEVER;
      else {
        const pairs = adjacent === 0 ? 0 : board.newAdjacentPairs(subject, day);
        dayCost[day] = parentCost + adjacent * pairs;
      }
    }
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      this.weighDaysOf(week.members[m]!, week.length[subject]!);
    }
    let least = NEVER;
    for (let day = 0; day < days; day++) if (dayCost[day]! < least) least = dayCost[day]!;
    return least;
  }

  /** Adds the cost for one child. It computes the same as `Board.imbalanceChange`, for all days in two passes. */
  private weighDaysOf(child: number, length: number): void {
    const week = this.week;
    const dayCost = this.dayCost;
    const load = this.board.load;
    const days = week.days;
    const isOpen = week.isOpen;
    const balanceCost = week.balanceCost;
    const from = child * days;
    let most = 0;
    let least = 0x7fffffff;
    let leastDay = -1;
    let nextLeast = 0x7fffffff;
    for (let day = 0; day < days; day++) {
      const n = load[from + day]!;
      if (n > most) most = n;
      if (isOpen[from + day] === 0) continue;
      if (n < least) {
        nextLeast = least;
        least = n;
        leastDay = day;
      } else if (n < nextLeast) nextLeast = n;
    }
    for (let day = 0; day < days; day++) {
      if (dayCost[day]! >= NEVER) continue;
      const before = load[from + day]!;
      const now = before + length;
      if (now > week.maxDaily[child]!) {
        dayCost[day] = NEVER;
        continue;
      }
      const others = day === leastDay ? nextLeast : least;
      let change = now > most ? now - most : 0;
      if (before < others) change -= (now < others ? now : others) - before;
      dayCost[day]! += balanceCost * change + (before === 0 ? week.spanCost * length : 0);
    }
  }
}
