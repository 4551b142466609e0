import { FlatWeek } from './flat-week.js';
import { Givers } from './givers.js';

/**
 * A timetable under construction. It is feasible at every moment: a session is placed only where `fits` allows it.
 * Each step adds its score delta to the score, so that it costs a few dozen array reads and allocates nothing. The methods are long
 * on purpose: they run millions of times a second, and each call and each temporary object would cost time.
 */
export class Board {
  /** Position of each unit, -1 while it is not placed. */
  readonly at: Int32Array;
  /** Unit + 1 that a child is busy with, 0 when free: [1 + child * positions + position]. */
  readonly busy: Int32Array;
  /** The same as bits, to test all slots of a lesson at once: bit `position % 32` of [child * words + position / 32]. */
  readonly taken: Int32Array;
  /** Lesson slots, first slot and slot after the last lesson of each child's day: [child * days + day]. */
  readonly load: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Points of parents' attention that are not in use, of all parents together, by position. */
  readonly spare: Int32Array;
  /** Who gives each session, in a week whose sessions name their parents. */
  readonly givers: Givers;
  /** Sessions of each subject on each day: [subject * days + day]. */
  readonly onDay: Int32Array;
  readonly placed: Int32Array;
  /** Earliest and latest start of each subject's sessions, in slots of the day. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Units that are not placed. */
  missing: number;
  /** The objective of the timetable as it is now. */
  score: number;

  constructor(readonly week: FlatWeek) {
    const childCount = week.childCount;
    const days = week.days;
    const positions = week.positions;
    const subjectCount = week.subjectCount;
    const unitCount = week.unitCount;
    this.at = new Int32Array(unitCount).fill(-1);
    // There is one extra cell at the front, because a run that begins in the first child's first slot is tested one cell to its left.
    this.busy = new Int32Array(1 + childCount * positions);
    this.taken = new Int32Array(childCount * week.words);
    this.load = new Int32Array(childCount * days);
    this.first = new Int32Array(childCount * days);
    this.end = new Int32Array(childCount * days);
    this.spare = week.supply.slice();
    this.givers = new Givers(week);
    this.onDay = new Int32Array(subjectCount * days);
    this.placed = new Int32Array(subjectCount);
    this.earliest = new Int32Array(subjectCount);
    this.latest = new Int32Array(subjectCount);
    this.missing = unitCount;
    this.score = week.emptyScore;
    for (let unit = 0; unit < unitCount; unit++) {
      const position = week.lockedAt[unit]!;
      if (position >= 0) this.placeWith(unit, position, week.lockedParent[unit]!);
    }
  }

  /** Whether one more session of the subject may be there. The position must be one of its candidates. */
  fits(subject: number, position: number): boolean {
    const week = this.week;
    const busy = this.busy;
    const spare = this.spare;
    const day = week.dayOf[position]!;
    if (this.onDay[subject * week.days + day]! >= week.maxPerDay[subject]!) return false;
    const length = week.length[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const child = week.members[m]!;
      const from = 1 + child * week.positions + position;
      const to = from + length;
      for (let i = from; i < to; i++) if (busy[i] !== 0) return false;
      if (this.load[child * week.days + day]! + length > week.maxDaily[child]!) return false;
      let left = from - 1;
      while (busy[left] !== 0) left--;
      let right = to;
      while (busy[right] !== 0) right++;
      if (right - left - 1 > week.maxRun[child]!) return false;
    }
    const demand = week.demand[subject]!;
    if (demand > 0) {
      if (week.parentCount > 0) return this.givers.cheapest(subject, position) >= 0;
      const after = position + length;
      for (let p = position; p < after; p++) if (spare[p]! < demand) return false;
    }
    return true;
  }

  /**
   * By how much the score changes when one more session of the subject is placed where it fits. Where it does not fit because no parent is
   * free, this is what it would be at most.
   */
  scoreDelta(subject: number, position: number): number {
    const week = this.week;
    const load = this.load;
    const first = this.first;
    const end = this.end;
    const days = week.days;
    const members = week.members;
    const day = week.dayOf[position]!;
    const slot = position - day * week.stride;
    const length = week.length[subject]!;
    let waiting = 0;
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const cell = members[m]! * days + day;
      if (load[cell] === 0) waiting += length;
      else {
        const early = first[cell]! - slot;
        const late = slot + length - end[cell]!;
        waiting += (early > 0 ? early : 0) + (late > 0 ? late : 0);
      }
    }
    const points = this.pointsOf(subject, position, waiting);
    return week.parentCount === 0 ? points : points - this.givers.lowestCost(subject, position);
  }

  /** The same when that parent gives it; -1 for none. */
  scoreDeltaWith(subject: number, position: number, parent: number): number {
    const scoreDelta = this.scoreDelta(subject, position);
    if (parent < 0) return scoreDelta;
    const givers = this.givers;
    return (
      scoreDelta + givers.lowestCost(subject, position) - givers.costBy(parent, subject, position)
    );
  }

  /** The score delta when the spans of the members' days get longer by `waiting` slots in all. */
  private pointsOf(subject: number, position: number, waiting: number): number {
    const week = this.week;
    const members = week.members;
    const day = week.dayOf[position]!;
    const length = week.length[subject]!;
    let imbalance = 0;
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      imbalance += this.imbalanceChange(members[m]!, day, length);
    }
    let cost = week.spanCost * waiting + week.balanceCost * imbalance;
    if (this.placed[subject]! > 0) {
      const slot = position - day * week.stride;
      const early = this.earliest[subject]! - slot;
      const late = slot - this.latest[subject]!;
      cost += week.consistencyCost * ((early > 0 ? early : 0) + (late > 0 ? late : 0));
      const adjacent = week.adjacentCost[subject]!;
      if (adjacent !== 0) cost += adjacent * this.newAdjacentPairs(subject, day);
    }
    return week.value[subject * week.positions + position]! - cost;
  }

  /** Places a unit with that parent, -1 for none. */
  placeWith(unit: number, position: number, parent: number): void {
    const subject = this.week.subjectOf[unit]!;
    this.place(unit, position, this.scoreDeltaWith(subject, position, parent), parent);
  }

  /**
   * Places a unit where it fits. The caller passes the score delta, which it has computed or knows from before. In a week whose sessions
   * name their parents, `parent` gives the unit; with ANYBODY, the one who costs least.
   */
  place(unit: number, position: number, scoreDelta: number, parent: number): void {
    const week = this.week;
    const busy = this.busy;
    const load = this.load;
    const first = this.first;
    const end = this.end;
    const days = week.days;
    const members = week.members;
    const positions = week.positions;
    const subject = week.subjectOf[unit]!;
    const day = week.dayOf[position]!;
    const slot = position - day * week.stride;
    const length = week.length[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const child = members[m]!;
      const from = 1 + child * positions + position;
      const to = from + length;
      for (let i = from; i < to; i++) busy[i] = unit + 1;
      this.flip(child, position, length);
      const cell = child * days + day;
      const before = load[cell]!;
      const isEmpty = before === 0;
      if (isEmpty || slot < first[cell]!) first[cell] = slot;
      if (isEmpty || slot + length > end[cell]!) end[cell] = slot + length;
      load[cell] = before + length;
    }
    const demand = week.demand[subject]!;
    if (demand > 0) {
      this.draw(position, length, demand);
      if (week.parentCount > 0) this.givers.take(unit, parent, position);
    }
    this.onDay[subject * days + day]! += 1;
    const isFirst = this.placed[subject] === 0;
    if (isFirst || slot < this.earliest[subject]!) this.earliest[subject] = slot;
    if (isFirst || slot > this.latest[subject]!) this.latest[subject] = slot;
    this.placed[subject]! += 1;
    this.at[unit] = position;
    this.missing--;
    this.score += scoreDelta;
  }

  /**
   * Takes a placed unit off the board without correcting the score: see `remove`. Returns by how many slots in all the spans of its
   * members' days get shorter.
   */
  lift(unit: number): number {
    const week = this.week;
    const busy = this.busy;
    const load = this.load;
    const first = this.first;
    const end = this.end;
    const days = week.days;
    const members = week.members;
    const positions = week.positions;
    const subject = week.subjectOf[unit]!;
    const position = this.at[unit]!;
    const day = week.dayOf[position]!;
    const slot = position - day * week.stride;
    const length = week.length[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    let waiting = 0;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const child = members[m]!;
      const from = 1 + child * positions + position;
      const to = from + length;
      for (let i = from; i < to; i++) busy[i] = 0;
      this.flip(child, position, length);
      const cell = child * days + day;
      const rest = load[cell]! - length;
      load[cell] = rest;
      if (rest === 0) {
        waiting += length;
      } else if (slot === first[cell]) {
        let i = to;
        while (busy[i] === 0) i++;
        first[cell] = slot + i - from;
        waiting += i - from;
      } else if (slot + length === end[cell]) {
        let i = from - 1;
        while (busy[i] === 0) i--;
        end[cell] = slot + i + 1 - from;
        waiting += to - i - 1;
      }
    }
    const demand = week.demand[subject]!;
    if (demand > 0) {
      this.draw(position, length, -demand);
      if (week.parentCount > 0) this.givers.release(unit, position);
    }
    this.onDay[subject * days + day]! -= 1;
    this.placed[subject]! -= 1;
    this.at[unit] = -1;
    this.missing++;
    if (slot === this.earliest[subject] || slot === this.latest[subject])
      this.findExtremes(subject);
    return waiting;
  }

  /** Takes the parents' attention for the whole lesson, or gives it back if `demand` is negative. */
  private draw(position: number, length: number, demand: number): void {
    const spare = this.spare;
    const after = position + length;
    for (let p = position; p < after; p++) spare[p]! -= demand;
  }

  private findExtremes(subject: number): void {
    const week = this.week;
    const at = this.at;
    let earliest = 0x7fffffff;
    let latest = -1;
    const lastUnit = week.unitFrom[subject + 1]!;
    for (let unit = week.unitFrom[subject]!; unit < lastUnit; unit++) {
      const p = at[unit]!;
      if (p < 0) continue;
      const start = p - week.dayOf[p]! * week.stride;
      if (start < earliest) earliest = start;
      if (start > latest) latest = start;
    }
    this.earliest[subject] = earliest;
    this.latest[subject] = latest;
  }

  /** Flips the bits of a lesson's slots between free and taken. */
  private flip(child: number, position: number, length: number): void {
    let word = child * this.week.words + (position >> 5);
    let shift = position & 31;
    for (let rest = length; rest > 0; shift = 0) {
      const count = rest < 32 - shift ? rest : 32 - shift;
      this.taken[word]! ^= (-1 >>> (32 - count)) << shift;
      word++;
      rest -= count;
    }
  }

  /** Takes a placed unit off the board. Returns the points lost, which are the score delta of putting it back. */
  remove(unit: number): number {
    const week = this.week;
    const subject = week.subjectOf[unit]!;
    const position = this.at[unit]!;
    const parent = week.parentCount === 0 ? -1 : this.givers.parentOf[unit]!;
    const waiting = this.lift(unit);
    let scoreDelta = this.pointsOf(subject, position, waiting);
    if (parent >= 0) scoreDelta -= this.givers.costBy(parent, subject, position);
    this.score -= scoreDelta;
    return scoreDelta;
  }

  /** How the difference between a child's fullest and emptiest open day changes when one day gets `length` more lesson slots. */
  imbalanceChange(child: number, day: number, length: number): number {
    const load = this.load;
    const days = this.week.days;
    const isOpen = this.week.isOpen;
    const from = child * days;
    const cell = from + day;
    const to = from + days;
    const before = load[cell]!;
    const now = before + length;
    let most = before;
    let least = 0x7fffffff;
    for (let other = from; other < to; other++) {
      const n = load[other]!;
      if (n > most) most = n;
      if (n < least && other !== cell && isOpen[other] !== 0) least = n;
    }
    const rise = now > most ? now - most : 0;
    return before < least ? rise - (now < least ? now : least) + before : rise;
  }

  /** How many more pairs of neighbouring sessions are on the same day or on adjoining days when that day gets one more session. */
  newAdjacentPairs(subject: number, day: number): number {
    const days = this.week.days;
    const row = subject * days;
    let previous = day;
    while (previous >= 0 && this.onDay[row + previous] === 0) previous--;
    let next = day + 1;
    while (next < days && this.onDay[row + next] === 0) next++;
    let pairs = 0;
    if (previous >= 0 && day - previous <= 1) pairs++;
    if (next < days && next - day <= 1) pairs++;
    if (previous >= 0 && next < days && next - previous <= 1) pairs--;
    return pairs;
  }
}
