import { BestPlace } from './best-place.js';
import { Board } from './board.js';
import { Candidates, isCandidate } from './candidates.js';
import { Destinations } from './destinations.js';
import { Evictions } from './evictions.js';
import { FlatWeek } from './flat-week.js';
import { Journal } from './journal.js';

import { Random } from '../../random.js';

/** In percent: how often a session in a chain may push out a class that more children share than itself. */
const BOLD = 50;
/** In percent: how often a chain takes off a few lessons more of the same day, and how many at most. */
const LOOSE = 30;
const LOOSE_MOST = 3;
/** In percent: how often a pushed-out session without a good free place may push out others in turn, */
const DEEP = 60;
/** how many sessions in one chain may do so, and how many places each of them tries. */
const DEPTH = 6;
const DEEP_TRIES = 4;
const DEEP_LIMIT = 2;
/**
 * A chain is not begun when it would fail even if the moved session won HOPE points beside its reward, and each
 * pushed-out session came out REGAIN points better than it was.
 */
const HOPE = 100;
const REGAIN = 40;
/** The same for HOPE once it is known what the moved session would be worth there if nobody were in the way. */
const SLACK = 30;

/** Lower than any threshold. */
const NOWHERE = -0x40000000;

/**
 * A chain of moves: a session goes to a place that others hold, and they take the best free place, or push out others
 * in turn. The whole chain is kept if the score does not fall by too much, and is taken back otherwise.
 */
export class Chain {
  private readonly week: FlatWeek;
  private readonly bestPlace: BestPlace;
  private readonly journal: Journal;
  private readonly evictions: Evictions;
  /** Where the sessions of a subject were that moves as a whole. */
  private readonly origins: Int32Array;

  constructor(
    private readonly board: Board,
    private readonly candidates: Candidates,
    private readonly destinations: Destinations,
    private readonly random: Random,
  ) {
    this.week = board.week;
    this.bestPlace = new BestPlace(board, candidates);
    const journal = new Journal(board);
    this.journal = journal;
    this.evictions = new Evictions(board, journal, random);
    this.origins = new Int32Array(board.week.unitCount);
  }

  /** Begins a chain, and queues those in the way of the unit there. Answers how many, or -1 for more than `limit`. */
  begin(unit: number, position: number, limit: number): number {
    const evictions = this.evictions;
    evictions.begin(unit, this.random.below(100) < BOLD);
    const isPossible = evictions.collect(this.week.subjectOf[unit]!, position, unit, limit);
    return isPossible ? evictions.count : -1;
  }

  /** Moves the unit, and all whom it pushes out; nothing is changed if the score would fall by more than `threshold`. */
  move(unit: number, position: number, limit: number, threshold: number): void {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const evictions = this.evictions;
    const random = this.random;
    const subject = week.subjectOf[unit]!;
    if (this.isHopeless(subject, position, board.at[unit]!, threshold)) return;
    const before = board.score;
    journal.length = 0;
    if (board.at[unit]! >= 0) journal.takeOff(unit);
    let hope = board.score - before + board.worth(subject, position) + SLACK;
    for (let i = 0; i < evictions.count; i++) hope += this.roomOf(evictions.queue[i]!);
    if (hope < threshold || !this.force(unit, position, 0, limit)) {
      journal.rewind(0, before);
      return;
    }
    if (random.below(100) < LOOSE) evictions.loosen(subject, week.dayOf[position]!, LOOSE_MOST);
    if (!this.settle(before, threshold)) journal.rewind(0, before);
  }

  /** Moves all sessions of the unit's subject, each on its own day, to this slot of the day. */
  moveTogether(unit: number, slot: number, threshold: number): void {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const evictions = this.evictions;
    const origins = this.origins;
    const subject = week.subjectOf[unit]!;
    const before = board.score;
    journal.length = 0;
    evictions.begin(unit, true);
    const from = week.unitFrom[subject]!;
    const to = week.unitFrom[subject + 1]!;
    for (let own = from; own < to; own++) {
      evictions.hold(own);
      origins[own] = board.at[own]!;
      if (board.at[own]! >= 0 && week.lockedAt[own]! < 0) journal.takeOff(own);
    }
    for (let own = from; own < to; own++) {
      const origin = origins[own]!;
      if (origin < 0 || week.lockedAt[own]! >= 0) continue;
      if (!this.forceAt(own, week.dayOf[origin]! * week.stride + slot)) {
        journal.rewind(0, before);
        return;
      }
    }
    if (!this.settle(before, threshold)) journal.rewind(0, before);
  }

  private forceAt(unit: number, position: number): boolean {
    const week = this.week;
    const candidates = this.candidates;
    const evictions = this.evictions;
    const subject = week.subjectOf[unit]!;
    const start = evictions.count;
    return (
      isCandidate(candidates, week, subject, position) &&
      evictions.collect(subject, position, -1, DEEP_LIMIT) &&
      this.force(unit, position, start, DEEP_LIMIT)
    );
  }

  private isHopeless(subject: number, position: number, old: number, threshold: number): boolean {
    const week = this.week;
    const hope = this.hopeOf(subject, position, 0) + HOPE;
    return hope - (old < 0 ? 0 : week.value[subject * week.positions + old]!) < threshold;
  }

  /** Points that placing the subject there may win at most, if those queued since `start` do not come out much better. */
  private hopeOf(subject: number, position: number, start: number): number {
    const week = this.week;
    const evictions = this.evictions;
    let hope = week.value[subject * week.positions + position]!;
    for (let i = start; i < evictions.count; i++) hope += this.roomOf(evictions.queue[i]!);
    return hope;
  }

  /** By how much a unit on the board may well be better off elsewhere. */
  private roomOf(unit: number): number {
    const week = this.week;
    const board = this.board;
    const candidates = this.candidates;
    const subject = week.subjectOf[unit]!;
    const room = candidates.top[subject]! - week.value[subject * week.positions + board.at[unit]!]!;
    return room < REGAIN ? room : REGAIN;
  }

  /** Puts a unit on the board at a place that others hold: those queued since `start`, and more if need be. */
  private force(unit: number, position: number, start: number, limit: number): boolean {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const evictions = this.evictions;
    const subject = week.subjectOf[unit]!;
    for (let i = start; i < evictions.count; i++) journal.takeOff(evictions.queue[i]!);
    if (!evictions.clear(subject, position, start, limit) || !board.fits(subject, position))
      return false;
    journal.putOn(unit, position, board.worth(subject, position));
    return true;
  }

  /** Finds a place for everything in the queue; false if the score cannot stay above `before` plus `threshold`. */
  private settle(before: number, threshold: number): boolean {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const bestPlace = this.bestPlace;
    const evictions = this.evictions;
    let deep = this.random.below(100) < DEEP ? DEPTH : 0;
    // What the score can still come to when every waiting unit gets the best place there is.
    let hope = board.score - before + this.promiseSince(0);
    for (let i = 0; i < evictions.count; i++) {
      if (hope < threshold) return false;
      const unit = this.dearestFrom(i);
      const subject = week.subjectOf[unit]!;
      const others = hope - this.promiseOf(unit);
      const floor = threshold - others;
      if (bestPlace.find(subject, floor)) {
        journal.putOn(unit, bestPlace.at, bestPlace.worth);
        hope = others + bestPlace.worth;
        continue;
      }
      const pushed = deep > 0 ? this.push(unit, others, threshold) : NOWHERE;
      if (deep > 0) deep--;
      if (pushed >= threshold) hope = pushed;
      else if (floor > 0) return false;
      else hope = others; // it stays out, and the others make up for it
    }
    return board.score - before >= threshold;
  }

  /** Lets a waiting unit push out others; answers the hope left, or NOWHERE when it found no place for that. */
  private push(unit: number, others: number, threshold: number): number {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const destinations = this.destinations;
    const evictions = this.evictions;
    const subject = week.subjectOf[unit]!;
    for (let k = 0; k < DEEP_TRIES; k++) {
      const position = destinations.drawForPushedOut(subject, k);
      const day = week.dayOf[position]!;
      if (board.onDay[subject * week.days + day]! >= week.maxPerDay[subject]!) continue;
      const start = evictions.count;
      const length = journal.length;
      const score = board.score;
      if (
        evictions.collect(subject, position, -1, DEEP_LIMIT) &&
        others + this.hopeOf(subject, position, start) >= threshold &&
        this.force(unit, position, start, DEEP_LIMIT)
      ) {
        const hope = others + board.score - score + this.promiseSince(start);
        if (hope >= threshold) return hope;
      }
      journal.rewind(length, score);
      evictions.forget(start);
    }
    return NOWHERE;
  }

  /**
   * Brings the waiting unit that can be worth most to place `i` of the queue, and answers it: a class that many share
   * takes its place before lessons that fit in more easily, and a chain that cannot seat it is given up sooner.
   */
  private dearestFrom(i: number): number {
    const week = this.week;
    const candidates = this.candidates;
    const evictions = this.evictions;
    const queue = evictions.queue;
    let pick = i;
    let most = candidates.ceiling[week.subjectOf[queue[i]!]!]!;
    for (let k = i + 1; k < evictions.count; k++) {
      const ceiling = candidates.ceiling[week.subjectOf[queue[k]!]!]!;
      if (ceiling <= most) continue;
      most = ceiling;
      pick = k;
    }
    const unit = queue[pick]!;
    queue[pick] = queue[i]!;
    queue[i] = unit;
    return unit;
  }

  private promiseSince(start: number): number {
    const evictions = this.evictions;
    let sum = 0;
    for (let i = start; i < evictions.count; i++) sum += this.promiseOf(evictions.queue[i]!);
    return sum;
  }

  /** What a waiting unit may well be worth in its next place: seldom much more than in its last. */
  private promiseOf(unit: number): number {
    const ceiling = this.candidates.ceiling[this.week.subjectOf[unit]!]!;
    const promise = this.journal.lost[unit]! + REGAIN;
    return promise < ceiling ? promise : ceiling;
  }
}
