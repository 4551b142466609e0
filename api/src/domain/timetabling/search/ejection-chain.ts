import { BestPlace } from './best-place.js';
import { Board } from './board.js';
import { Candidates, isCandidate } from './candidates.js';
import { Destinations } from './destinations.js';
import { Ejections } from './ejections.js';
import { FlatWeek } from './flat-week.js';
import { Journal } from './journal.js';

import { Random } from '../../random.js';

/** In percent: how often a session in a chain may push out a class that more children share than itself. */
const EJECT_CLASS_PERCENT = 50;
/** In percent: how often a chain takes off a few lessons more of the same day, and how many at most. */
const EXTRA_EJECTIONS_PERCENT = 30;
const MOST_EXTRA_EJECTIONS = 3;
/** In percent: how often a pushed-out session without a good free place may push out others in turn, */
const DEEPER_PERCENT = 60;
/** how many sessions in one chain may do so, and how many places each of them tries. */
const MOST_DEEPER_EJECTIONS = 6;
const PLACES_TRIED = 4;
const MOST_EJECTED_DEEPER = 2;
/**
 * A chain is not begun when it would fail even if the moved session won ALLOWANCE points beside its reward, and each
 * pushed-out session came out MOST_EXPECTED_GAIN points better than it was.
 */
const ALLOWANCE = 100;
const MOST_EXPECTED_GAIN = 40;
/** The same for ALLOWANCE once it is known what the moved session would be worth there if nobody were in the way. */
const ALLOWANCE_WHEN_SCORED = 30;

/** Lower than any threshold. */
const NO_PLACE = -0x40000000;

/**
 * A chain of moves: a session goes to a place that others hold, and they take the best free place, or push out others
 * in turn. The whole chain is kept if the score does not fall by too much, and is taken back otherwise.
 */
export class EjectionChain {
  private readonly week: FlatWeek;
  private readonly bestPlace: BestPlace;
  private readonly journal: Journal;
  private readonly ejections: Ejections;
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
    this.ejections = new Ejections(board, journal, random);
    this.origins = new Int32Array(board.week.unitCount);
  }

  /** Begins a chain, and queues those in the way of the unit there. Answers how many, or -1 for more than `limit`. */
  begin(unit: number, position: number, limit: number): number {
    const ejections = this.ejections;
    ejections.begin(unit, this.random.below(100) < EJECT_CLASS_PERCENT);
    const isPossible = ejections.collect(this.week.subjectOf[unit]!, position, unit, limit);
    return isPossible ? ejections.count : -1;
  }

  /** Moves the unit, and all whom it pushes out; nothing is changed if the score would fall by more than `threshold`. */
  move(unit: number, position: number, limit: number, threshold: number): void {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const ejections = this.ejections;
    const random = this.random;
    const subject = week.subjectOf[unit]!;
    if (this.cannotPayOff(subject, position, board.at[unit]!, threshold)) return;
    const before = board.score;
    journal.length = 0;
    if (board.at[unit]! >= 0) journal.takeOff(unit);
    let estimate =
      board.score - before + board.scoreDelta(subject, position) + ALLOWANCE_WHEN_SCORED;
    for (let i = 0; i < ejections.count; i++) estimate += this.expectedGain(ejections.queue[i]!);
    if (estimate < threshold || !this.force(unit, position, 0, limit)) {
      journal.rewind(0, before);
      return;
    }
    if (random.below(100) < EXTRA_EJECTIONS_PERCENT)
      ejections.ejectMore(subject, week.dayOf[position]!, MOST_EXTRA_EJECTIONS);
    if (!this.settle(before, threshold)) journal.rewind(0, before);
  }

  /** Moves all sessions of the unit's subject, each on its own day, to this slot of the day. */
  moveTogether(unit: number, slot: number, threshold: number): void {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const ejections = this.ejections;
    const origins = this.origins;
    const subject = week.subjectOf[unit]!;
    const before = board.score;
    journal.length = 0;
    ejections.begin(unit, true);
    const from = week.unitFrom[subject]!;
    const to = week.unitFrom[subject + 1]!;
    for (let own = from; own < to; own++) {
      ejections.hold(own);
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
    const ejections = this.ejections;
    const subject = week.subjectOf[unit]!;
    const start = ejections.count;
    return (
      isCandidate(candidates, week, subject, position) &&
      ejections.collect(subject, position, -1, MOST_EJECTED_DEEPER) &&
      this.force(unit, position, start, MOST_EJECTED_DEEPER)
    );
  }

  private cannotPayOff(subject: number, position: number, old: number, threshold: number): boolean {
    const week = this.week;
    const estimate = this.estimateFor(subject, position, 0) + ALLOWANCE;
    return estimate - (old < 0 ? 0 : week.value[subject * week.positions + old]!) < threshold;
  }

  /** Points that placing the subject there may win at most, if those queued since `start` do not come out much better. */
  private estimateFor(subject: number, position: number, start: number): number {
    const week = this.week;
    const ejections = this.ejections;
    let estimate = week.value[subject * week.positions + position]!;
    for (let i = start; i < ejections.count; i++)
      estimate += this.expectedGain(ejections.queue[i]!);
    return estimate;
  }

  /** By how much a unit on the board may well be better off elsewhere. */
  private expectedGain(unit: number): number {
    const week = this.week;
    const board = this.board;
    const candidates = this.candidates;
    const subject = week.subjectOf[unit]!;
    const gain = candidates.top[subject]! - week.value[subject * week.positions + board.at[unit]!]!;
    return gain < MOST_EXPECTED_GAIN ? gain : MOST_EXPECTED_GAIN;
  }

  /** Puts a unit on the board at a place that others hold: those queued since `start`, and more if need be. */
  private force(unit: number, position: number, start: number, limit: number): boolean {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const ejections = this.ejections;
    const subject = week.subjectOf[unit]!;
    for (let i = start; i < ejections.count; i++) journal.takeOff(ejections.queue[i]!);
    if (!ejections.clear(subject, position, start, limit) || !board.fits(subject, position))
      return false;
    journal.putOn(unit, position, board.scoreDelta(subject, position));
    return true;
  }

  /** Finds a place for everything in the queue; false if the score cannot stay above `before` plus `threshold`. */
  private settle(before: number, threshold: number): boolean {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const bestPlace = this.bestPlace;
    const ejections = this.ejections;
    let deeper = this.random.below(100) < DEEPER_PERCENT ? MOST_DEEPER_EJECTIONS : 0;
    // What the score can still come to when every waiting unit gets the best place there is.
    let estimate = board.score - before + this.expectedDeltasSince(0);
    for (let i = 0; i < ejections.count; i++) {
      if (estimate < threshold) return false;
      const unit = this.mostValuableFrom(i);
      const subject = week.subjectOf[unit]!;
      const others = estimate - this.expectedDelta(unit);
      const floor = threshold - others;
      if (bestPlace.find(subject, floor)) {
        journal.putOn(unit, bestPlace.at, bestPlace.scoreDelta);
        estimate = others + bestPlace.scoreDelta;
        continue;
      }
      const pushed = deeper > 0 ? this.push(unit, others, threshold) : NO_PLACE;
      if (deeper > 0) deeper--;
      if (pushed >= threshold) estimate = pushed;
      else if (floor > 0) return false;
      else estimate = others; // it stays out, and the others make up for it
    }
    return board.score - before >= threshold;
  }

  /** Lets a waiting unit push out others; answers the estimate left, or NO_PLACE when it found no place for that. */
  private push(unit: number, others: number, threshold: number): number {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const destinations = this.destinations;
    const ejections = this.ejections;
    const subject = week.subjectOf[unit]!;
    for (let k = 0; k < PLACES_TRIED; k++) {
      const position = destinations.drawForPushedOut(subject, k);
      const day = week.dayOf[position]!;
      if (board.onDay[subject * week.days + day]! >= week.maxPerDay[subject]!) continue;
      const start = ejections.count;
      const length = journal.length;
      const score = board.score;
      if (
        ejections.collect(subject, position, -1, MOST_EJECTED_DEEPER) &&
        others + this.estimateFor(subject, position, start) >= threshold &&
        this.force(unit, position, start, MOST_EJECTED_DEEPER)
      ) {
        const estimate = others + board.score - score + this.expectedDeltasSince(start);
        if (estimate >= threshold) return estimate;
      }
      journal.rewind(length, score);
      ejections.forget(start);
    }
    return NO_PLACE;
  }

  /**
   * Brings the waiting unit that can be worth most to place `i` of the queue, and answers it: a class that many share
   * takes its place before lessons that fit in more easily, and a chain that cannot seat it is given up sooner.
   */
  private mostValuableFrom(i: number): number {
    const week = this.week;
    const candidates = this.candidates;
    const ejections = this.ejections;
    const queue = ejections.queue;
    let pick = i;
    let most = candidates.ceiling[week.subjectOf[queue[i]!]!]!;
    for (let k = i + 1; k < ejections.count; k++) {
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

  private expectedDeltasSince(start: number): number {
    const ejections = this.ejections;
    let sum = 0;
    for (let i = start; i < ejections.count; i++) sum += this.expectedDelta(ejections.queue[i]!);
    return sum;
  }

  /** What a waiting unit may well be worth in its next place: seldom much more than in its last. */
  private expectedDelta(unit: number): number {
    const ceiling = this.candidates.ceiling[this.week.subjectOf[unit]!]!;
    const expected = this.journal.lost[unit]! + MOST_EXPECTED_GAIN;
    return expected < ceiling ? expected : ceiling;
  }
}
