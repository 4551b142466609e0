import type { Board } from './board.js';
import type { FlatWeek } from './flat-week.js';
import type { Random } from '../../random.js';

/** Of 100 random places, how many are drawn with a preference for the more rewarding ones. */
const PREFER_GOOD = 40;
/** A cost no session is worth. */
const NEVER = 0x3fffffff;

/** Each subject's candidate positions, the most valuable first. */
export class Places {
  private readonly sorted: Int32Array;
  private readonly value: Int32Array;
  private readonly dayOf: Int32Array;
  /** The most a session of the subject can be worth anywhere, whatever else is on the board. */
  readonly ceiling: Int32Array;
  /** The largest value of any of the subject's candidates. */
  readonly top: Int32Array;
  /** What a session of the subject at hand costs on each day: see weighDays. */
  private readonly dayCost: Int32Array;
  /** Where `findBest` found the best place, and what it is worth. */
  bestAt = -1;
  bestWorth = 0;

  constructor(
    private readonly week: FlatWeek,
    private readonly board: Board,
  ) {
    this.sorted = week.candidates.slice();
    this.value = new Int32Array(this.sorted.length);
    this.dayOf = new Int32Array(this.sorted.length);
    this.dayCost = new Int32Array(week.days);
    this.ceiling = new Int32Array(week.subjectCount);
    this.top = new Int32Array(week.subjectCount);
    for (let s = 0; s < week.subjectCount; s++) this.sortSubject(s);
  }

  private sortSubject(subject: number): void {
    const { week } = this;
    const from = week.candidateFrom[subject]!;
    const to = week.candidateFrom[subject + 1]!;
    const values = week.value.subarray(subject * week.positions, (subject + 1) * week.positions);
    this.sorted.subarray(from, to).sort((a, b) => values[b]! - values[a]!);
    for (let k = from; k < to; k++) {
      this.value[k] = values[this.sorted[k]!]!;
      this.dayOf[k] = week.dayOf[this.sorted[k]!]!;
    }
    // Evening out its members' days is all that can make a session worth more than its value.
    const members = week.memberFrom[subject + 1]! - week.memberFrom[subject]!;
    const bonus = week.balanceCost * week.length[subject]! * members;
    this.top[subject] = to > from ? this.value[from]! : 0;
    this.ceiling[subject] = this.top[subject] + bonus;
  }

  /** Any candidate of the subject, often one of the better ones. */
  draw(subject: number, random: Random): number {
    const from = this.week.candidateFrom[subject]!;
    const count = this.week.candidateFrom[subject + 1]! - from;
    if (random.below(100) >= PREFER_GOOD) return this.sorted[from + random.below(count)]!;
    return this.drawGood(subject, random);
  }

  /** A candidate, the more likely the more valuable: its rank is the product of two even draws. */
  drawGood(subject: number, random: Random): number {
    const from = this.week.candidateFrom[subject]!;
    const count = this.week.candidateFrom[subject + 1]! - from;
    return this.sorted[from + (((random.below(count) * random.below(count)) / count) | 0)]!;
  }

  /**
   * Finds where one more session of the subject is worth most, if anywhere it is worth at least `floor` and more
   * than nothing. This is where the search spends most of its time, so it is one long loop that does the work of
   * `Board.fits` and `Board.worth` in the order of what rules a candidate out soonest: the most it can be worth on
   * that day, then its distance from the subject's other starts, and only then who is there.
   */
  findBest(subject: number, floor: number): boolean {
    const { week, board, sorted, value, dayOf, dayCost } = this;
    const { busy, first, end, load, spare } = board;
    const { members, days, stride, positions, spanCost, maxRun } = week;
    const leastDayCost = this.weighDays(subject);
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    const isFirst = board.placed[subject] === 0;
    const earliest = board.earliest[subject]!;
    const latest = board.latest[subject]!;
    const firstMember = week.memberFrom[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    const to = week.candidateFrom[subject + 1]!;
    let best = floor > 0 ? floor - 1 : 0;
    this.bestAt = -1;
    candidates: for (let k = week.candidateFrom[subject]!; k < to; k++) {
      // By value, so that no later one can be better either.
      if (value[k]! - leastDayCost <= best) break;
      const day = dayOf[k]!;
      let worth = value[k]! - dayCost[day]!;
      if (worth <= best) continue;
      const position = sorted[k]!;
      const slot = position - day * stride;
      if (!isFirst) {
        if (slot < earliest) worth -= week.consistencyCost * (earliest - slot);
        else if (slot > latest) worth -= week.consistencyCost * (slot - latest);
        if (worth <= best) continue;
      }
      for (let m = firstMember; m < lastMember; m++) {
        const child = members[m]!;
        const from = 1 + child * positions + position;
        const after = from + length;
        for (let i = from; i < after; i++) if (busy[i] !== 0) continue candidates;
        let left = from - 1;
        while (busy[left] !== 0) left--;
        let right = after;
        while (busy[right] !== 0) right++;
        if (right - left - 1 > maxRun[child]!) continue candidates;
        const cell = child * days + day;
        if (load[cell] === 0) continue; // an empty day's span is part of its cost already
        const early = first[cell]! - slot;
        const late = slot + length - end[cell]!;
        if (early > 0) worth -= spanCost * early;
        if (late > 0) worth -= spanCost * late;
      }
      if (worth <= best) continue;
      if (demand > 0) {
        for (let p = position; p < position + length; p++)
          if (spare[p]! < demand) continue candidates;
      }
      best = worth;
      this.bestAt = position;
    }
    this.bestWorth = best;
    return this.bestAt >= 0;
  }

  /**
   * Works out what a session of the subject costs on each day at any time of it: the balance of its members' days,
   * neighbouring days, and the span of a day with no other lesson. Answers the least of them.
   */
  private weighDays(subject: number): number {
    const { week, board, dayCost } = this;
    const { days } = week;
    const adjacent = board.placed[subject]! > 0 ? week.adjacentCost[subject]! : 0;
    for (let day = 0; day < days; day++) {
      if (board.onDay[subject * days + day]! >= week.maxPerDay[subject]!) dayCost[day] = NEVER;
      else dayCost[day] = adjacent === 0 ? 0 : adjacent * board.newAdjacentPairs(subject, day);
    }
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      this.weighDaysOf(week.members[m]!, week.length[subject]!);
    }
    let least = NEVER;
    for (let day = 0; day < days; day++) if (dayCost[day]! < least) least = dayCost[day]!;
    return least;
  }

  /** Adds what one child's days cost. The same as `Board.imbalanceChange`, but for all days in two passes. */
  private weighDaysOf(child: number, length: number): void {
    const { week, dayCost } = this;
    const { load } = this.board;
    const { days, isOpen, balanceCost } = week;
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
