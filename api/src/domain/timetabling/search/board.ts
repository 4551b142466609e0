/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and this is the hot path */
import type { FlatWeek } from './flat-week.js';

/** What `gain` answers where a session may not be. */
export const FORBIDDEN = -0x40000000;

/**
 * A timetable under construction. It is feasible at every moment: `gain` says FORBIDDEN wherever a session would
 * break a hard rule, and nothing else may be placed. The score is kept up to date by adding gains, so one step
 * costs a few dozen array reads and allocates nothing.
 */
export class Board {
  /** Position of each unit, -1 while it is not placed. */
  readonly at: Int32Array;
  /** Unit + 1 that a child is busy with, 0 when free: [1 + child * positions + position]. */
  readonly busy: Int32Array;
  /** Lesson slots, first slot and slot after the last lesson of each child's day: [child * days + day]. */
  readonly load: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Points of parents' attention not yet drawn, by position. */
  readonly spare: Int32Array;
  /** Sessions of each subject on each day: [subject * days + day]. */
  readonly onDay: Int32Array;
  readonly placed: Int32Array;
  /** Earliest and latest start of each subject's sessions, in slots of the day. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  score: number;

  constructor(readonly week: FlatWeek) {
    const { childCount, days, positions, subjectCount, unitCount } = week;
    this.at = new Int32Array(unitCount).fill(-1);
    // One spare cell at the front: a run that begins in the first slot of the first child looks one to the left.
    this.busy = new Int32Array(1 + childCount * positions);
    this.load = new Int32Array(childCount * days);
    this.first = new Int32Array(childCount * days);
    this.end = new Int32Array(childCount * days);
    this.spare = week.supply.slice();
    this.onDay = new Int32Array(subjectCount * days);
    this.placed = new Int32Array(subjectCount);
    this.earliest = new Int32Array(subjectCount);
    this.latest = new Int32Array(subjectCount);
    this.score = week.emptyScore;
    for (let unit = 0; unit < unitCount; unit++) {
      const position = week.lockedAt[unit]!;
      if (position >= 0) this.place(unit, position, this.gain(week.subjectOf[unit]!, position));
    }
  }

  /**
   * Points won by placing one more session of the subject there, or FORBIDDEN.
   * One long function on purpose: it runs millions of times a second, and split up it runs at half the speed.
   */
  gain(subject: number, position: number): number {
    const { week, busy, load } = this;
    const { days, positions } = week;
    const day = week.dayOf[position]!;
    if (this.onDay[subject * days + day]! >= week.maxPerDay[subject]!) return FORBIDDEN;
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    const after = position + length;
    if (demand > 0) {
      for (let p = position; p < after; p++) if (this.spare[p]! < demand) return FORBIDDEN;
    }
    const slot = position - day * week.stride;
    let waiting = 0;
    let imbalance = 0;
    const lastMember = week.memberFrom[subject + 1]!;
    for (let m = week.memberFrom[subject]!; m < lastMember; m++) {
      const child = week.members[m]!;
      const from = 1 + child * positions + position;
      const to = from + length;
      for (let i = from; i < to; i++) if (busy[i] !== 0) return FORBIDDEN;
      const cell = child * days + day;
      const before = load[cell]!;
      const now = before + length;
      if (now > week.maxDaily[child]!) return FORBIDDEN;
      let left = from - 1;
      while (busy[left] !== 0) left--;
      let right = to;
      while (busy[right] !== 0) right++;
      if (right - left - 1 > week.maxRun[child]!) return FORBIDDEN;

      if (before === 0) waiting += length;
      else {
        const early = this.first[cell]! - slot;
        const late = slot + length - this.end[cell]!;
        if (early > 0) waiting += early;
        if (late > 0) waiting += late;
      }
      imbalance += this.imbalanceChange(child, cell, before, now);
    }
    return (
      week.value[subject * positions + position]! -
      week.spanCost * waiting -
      week.balanceCost * imbalance -
      this.subjectCost(subject, day, slot)
    );
  }

  /** Places a unit where `gain` was just asked and allowed it. */
  place(unit: number, position: number, gain: number): void {
    const { week, busy, load } = this;
    const { days, positions } = week;
    const subject = week.subjectOf[unit]!;
    const day = week.dayOf[position]!;
    const slot = position - day * week.stride;
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    for (let m = week.memberFrom[subject]!; m < week.memberFrom[subject + 1]!; m++) {
      const child = week.members[m]!;
      const from = 1 + child * positions + position;
      for (let i = from; i < from + length; i++) busy[i] = unit + 1;
      const cell = child * days + day;
      if (load[cell] === 0) {
        this.first[cell] = slot;
        this.end[cell] = slot + length;
      } else {
        if (slot < this.first[cell]!) this.first[cell] = slot;
        if (slot + length > this.end[cell]!) this.end[cell] = slot + length;
      }
      load[cell]! += length;
    }
    if (demand > 0) for (let p = position; p < position + length; p++) this.spare[p]! -= demand;
    this.onDay[subject * days + day]!++;
    if (this.placed[subject]! === 0) {
      this.earliest[subject] = slot;
      this.latest[subject] = slot;
    } else {
      if (slot < this.earliest[subject]!) this.earliest[subject] = slot;
      if (slot > this.latest[subject]!) this.latest[subject] = slot;
    }
    this.placed[subject]!++;
    this.at[unit] = position;
    this.score += gain;
  }

  /** Takes a placed unit off the board and answers the points lost, which are the gain of putting it back. */
  remove(unit: number): number {
    const { week, busy, load } = this;
    const { days, positions } = week;
    const subject = week.subjectOf[unit]!;
    const position = this.at[unit]!;
    const day = week.dayOf[position]!;
    const slot = position - day * week.stride;
    const length = week.length[subject]!;
    const demand = week.demand[subject]!;
    let waiting = 0;
    let imbalance = 0;
    for (let m = week.memberFrom[subject]!; m < week.memberFrom[subject + 1]!; m++) {
      const child = week.members[m]!;
      const from = 1 + child * positions + position;
      for (let i = from; i < from + length; i++) busy[i] = 0;
      const cell = child * days + day;
      const before = load[cell]!;
      const now = before - length;
      load[cell] = now;
      imbalance += this.imbalanceChange(child, cell, now, before);
      if (now === 0) waiting += length;
      else if (slot === this.first[cell]) {
        let i = from + length;
        while (busy[i] === 0) i++;
        waiting += i - from;
        this.first[cell] = slot + i - from;
      } else if (slot + length === this.end[cell]) {
        let i = from - 1;
        while (busy[i] === 0) i--;
        waiting += from + length - 1 - i;
        this.end[cell] = slot + i + 1 - from;
      }
    }
    if (demand > 0) for (let p = position; p < position + length; p++) this.spare[p]! += demand;
    this.onDay[subject * days + day]!--;
    this.placed[subject]!--;
    this.at[unit] = -1;
    if (slot === this.earliest[subject] || slot === this.latest[subject])
      this.rescanStarts(subject);
    const loss =
      week.value[subject * positions + position]! -
      week.spanCost * waiting -
      week.balanceCost * imbalance -
      this.subjectCost(subject, day, slot);
    this.score -= loss;
    return loss;
  }

  /** How the spread between a child's fullest and emptiest open day changes when one day's load goes from before to now. */
  private imbalanceChange(child: number, cell: number, before: number, now: number): number {
    const { week, load } = this;
    const from = child * week.days;
    let most = -1;
    let least = 0x7fffffff;
    for (let other = from; other < from + week.days; other++) {
      if (other === cell || week.isOpen[other] === 0) continue;
      const n = load[other]!;
      if (n > most) most = n;
      if (n < least) least = n;
    }
    if (most < 0) return 0;
    return (
      (now > most ? now : most) -
      (now < least ? now : least) -
      (before > most ? before : most) +
      (before < least ? before : least)
    );
  }

  /** Consistency and spread cost that one more session of the subject on that day and slot would add. */
  private subjectCost(subject: number, day: number, slot: number): number {
    if (this.placed[subject]! === 0) return 0;
    const { week } = this;
    const early = this.earliest[subject]! - slot;
    const late = slot - this.latest[subject]!;
    const drift = early > 0 ? early : late > 0 ? late : 0;
    const adjacent = week.adjacentCost[subject]!;
    if (adjacent === 0) return week.consistencyCost * drift;

    const row = subject * week.days;
    let previous = day;
    while (previous >= 0 && this.onDay[row + previous]! === 0) previous--;
    let next = day + 1;
    while (next < week.days && this.onDay[row + next]! === 0) next++;
    const hasPrevious = previous >= 0;
    const hasNext = next < week.days;
    let pairs = 0;
    if (hasPrevious && day - previous <= 1) pairs++;
    if (hasNext && next - day <= 1) pairs++;
    if (hasPrevious && hasNext && next - previous <= 1) pairs--;
    return week.consistencyCost * drift + adjacent * pairs;
  }

  private rescanStarts(subject: number): void {
    const { week, at } = this;
    let earliest = 0x7fffffff;
    let latest = -1;
    for (let unit = week.unitFrom[subject]!; unit < week.unitFrom[subject + 1]!; unit++) {
      const position = at[unit]!;
      if (position < 0) continue;
      const slot = position - week.dayOf[position]! * week.stride;
      if (slot < earliest) earliest = slot;
      if (slot > latest) latest = slot;
    }
    this.earliest[subject] = earliest;
    this.latest[subject] = latest;
  }
}
