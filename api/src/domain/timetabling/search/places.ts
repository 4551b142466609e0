import type { Board } from './board.js';
import type { FlatWeek } from './flat-week.js';
import type { Random } from './random.js';

/** Of 100 random places, how many are drawn with a preference for the more rewarding ones. */
const PREFER_GOOD = 40;

/** Each subject's candidate positions, the most valuable first. */
export class Places {
  private readonly sorted: Int32Array;
  private readonly value: Int32Array;
  private readonly dayBit: Int32Array;
  /** The most a session of the subject can be worth anywhere, whatever else is on the board. */
  readonly ceiling: Int32Array;
  /** The largest value of any of the subject's candidates. */
  readonly top: Int32Array;
  /** What evening out its members' days can add to a session's value. */
  private readonly bonus: Int32Array;
  /** Where `findBest` found the best place, and what it is worth. */
  bestAt = -1;
  bestWorth = 0;

  constructor(
    private readonly week: FlatWeek,
    private readonly board: Board,
  ) {
    this.sorted = week.candidates.slice();
    this.value = new Int32Array(this.sorted.length);
    this.dayBit = new Int32Array(this.sorted.length);
    this.ceiling = new Int32Array(week.subjectCount);
    this.top = new Int32Array(week.subjectCount);
    this.bonus = new Int32Array(week.subjectCount);
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
      this.dayBit[k] = 1 << week.dayOf[this.sorted[k]!]!;
    }
    const members = week.memberFrom[subject + 1]! - week.memberFrom[subject]!;
    this.bonus[subject] = week.balanceCost * week.length[subject]! * members;
    this.top[subject] = to > from ? this.value[from]! : 0;
    this.ceiling[subject] = this.top[subject] + this.bonus[subject];
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
   * than nothing. Candidates are tried by value, so the search ends as soon as the rest cannot be better.
   */
  findBest(subject: number, floor: number): boolean {
    const { week, board, sorted, value, dayBit } = this;
    const shut = this.fullDays(subject);
    const length = week.length[subject]!;
    const bonus = this.bonus[subject]!;
    const to = week.candidateFrom[subject + 1]!;
    const firstMember = 1 + week.members[week.memberFrom[subject]!]! * week.positions;
    const { busy } = board;
    let best = floor > 0 ? floor - 1 : 0;
    this.bestAt = -1;
    for (let k = week.candidateFrom[subject]!; k < to; k++) {
      if (value[k]! + bonus <= best) break;
      if ((dayBit[k]! & shut) !== 0) continue;
      const position = sorted[k]!;
      // Most places are taken: looking at both ends for one child settles it without a call.
      const cell = firstMember + position;
      if (busy[cell] !== 0 || busy[cell + length - 1] !== 0) continue;
      if (!board.fits(subject, position)) continue;
      const worth = board.worth(subject, position);
      if (worth > best) {
        best = worth;
        this.bestAt = position;
      }
    }
    this.bestWorth = best;
    return this.bestAt >= 0;
  }

  /** One bit for each day that cannot take another session of the subject at any time. */
  private fullDays(subject: number): number {
    const { week, board } = this;
    const { days } = week;
    const length = week.length[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    let full = 0;
    for (let day = 0; day < days; day++) {
      let isFull = board.onDay[subject * days + day]! >= week.maxPerDay[subject]!;
      for (let m = week.memberFrom[subject]!; !isFull && m < lastMember; m++) {
        const child = week.members[m]!;
        isFull = board.load[child * days + day]! + length > week.maxDaily[child]!;
      }
      if (isFull) full |= 1 << day;
    }
    return full;
  }
}
