import { BestPlace } from './best-place.js';
import { Board } from './board.js';
import { Candidates, isCandidate } from './candidates.js';
import { Destinations } from './destinations.js';
import { Ejections } from './ejections.js';
import { FlatWeek } from './flat-week.js';
import { Journal } from './journal.js';

import { Random } from '../../random.js';

/** In this percentage of chains, a session may eject a class that more children share than itself. */
const EJECT_CLASS_PERCENT = 50;
/** In this percentage of chains, one to MOST_EXTRA_EJECTIONS more lessons of the same day are ejected. */
const EXTRA_EJECTIONS_PERCENT = 30;
const MOST_EXTRA_EJECTIONS = 3;
/** In this percentage of chains, an ejected session that finds no good free place may eject others in turn. */
const DEEPER_PERCENT = 60;
/** How many sessions of one chain may do so, how many places each tries, and how many others it may eject there. */
const MOST_DEEPER_EJECTIONS = 6;
const PLACES_TRIED = 4;
const MOST_EJECTED_DEEPER = 2;
/**
 * A chain is not begun when an optimistic estimate of its score delta is below the threshold. The estimate supposes that the moved
 * session gains ALLOWANCE points beyond its reward, and that each ejected session gains MOST_EXPECTED_GAIN points.
 */
const ALLOWANCE = 100;
const MOST_EXPECTED_GAIN = 40;
/** The allowance once the moved session's own score delta at the new place is known. */
const ALLOWANCE_WHEN_SCORED = 30;

/** Lower than any threshold. */
const NO_PLACE = -0x40000000;

/**
 * An ejection chain (Glover): a session moves to a place that other sessions hold. Those are ejected; each takes the best free place,
 * or ejects others in turn. The whole chain is kept if the score does not fall below the threshold, and undone otherwise.
 */
export class EjectionChain {
  private readonly week: FlatWeek;
  private readonly bestPlace: BestPlace;
  private readonly journal: Journal;
  private readonly ejections: Ejections;
  /** When a whole subject moves: where each of its sessions was. */
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

  /** Begins a chain and queues the units in the way. Returns how many there are, or -1 if there are more than `limit`. */
  begin(unit: number, position: number, limit: number): number {
    const ejections = this.ejections;
    ejections.begin(unit, this.random.below(100) < EJECT_CLASS_PERCENT);
    const isPossible = ejections.collect(this.week.subjectOf[unit]!, position, unit, limit);
    return isPossible ? ejections.count : -1;
  }

  /** Moves the unit and all that it ejects. Nothing changes if the score delta would be below `threshold`. */
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

  /** Gives the unit to another parent, who gives up what they do then. Nothing changes if the score delta would be below `threshold`. */
  handOver(unit: number, parent: number, limit: number, threshold: number): void {
    const board = this.board;
    const journal = this.journal;
    const ejections = this.ejections;
    const subject = this.week.subjectOf[unit]!;
    const position = board.at[unit]!;
    const before = board.score;
    journal.length = 0;
    ejections.begin(unit, true);
    journal.takeOff(unit);
    if (
      !ejections.freeParent(parent, subject, position, 0, limit) ||
      !board.givers.canGive(parent, subject, position)
    ) {
      journal.rewind(0, before);
      return;
    }
    journal.putOnWith(unit, position, parent);
    if (!this.settle(before, threshold)) journal.rewind(0, before);
  }

  /** Moves all sessions of the unit's subject to this slot of the day. Each stays on its day. */
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

  /** An optimistic estimate of the score delta: the subject's value there, plus what the units queued since `start` may gain. */
  private estimateFor(subject: number, position: number, start: number): number {
    const week = this.week;
    const ejections = this.ejections;
    let estimate = week.value[subject * week.positions + position]!;
    for (let i = start; i < ejections.count; i++)
      estimate += this.expectedGain(ejections.queue[i]!);
    return estimate;
  }

  /** How many points a unit on the board may gain in another place; no more than MOST_EXPECTED_GAIN. */
  private expectedGain(unit: number): number {
    const week = this.week;
    const board = this.board;
    const candidates = this.candidates;
    const subject = week.subjectOf[unit]!;
    const gain = candidates.top[subject]! - week.value[subject * week.positions + board.at[unit]!]!;
    return gain < MOST_EXPECTED_GAIN ? gain : MOST_EXPECTED_GAIN;
  }

  /** Places a unit where others are: ejects those queued since `start`, and more if a rule asks for it. False if that fails. */
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

  /** Finds a place for every queued unit. False if the score cannot stay at `before` plus `threshold` or above. */
  private settle(before: number, threshold: number): boolean {
    const week = this.week;
    const board = this.board;
    const journal = this.journal;
    const bestPlace = this.bestPlace;
    const ejections = this.ejections;
    let deeper = this.random.below(100) < DEEPER_PERCENT ? MOST_DEEPER_EJECTIONS : 0;
    // An optimistic estimate of the chain's score delta: every waiting unit gets the best place there is.
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

  /** Lets a waiting unit eject others. Returns the new estimate of the chain's score delta, or NO_PLACE if that failed. */
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
   * Swaps the waiting unit with the highest possible score delta to index `i` of the queue, and returns it. So a class of many children
   * is placed before lessons that fit in more easily, and a chain that cannot place it is given up sooner.
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

  /** An estimate of a waiting unit's score delta in its next place: a little more than what its last place gave. */
  private expectedDelta(unit: number): number {
    const ceiling = this.candidates.ceiling[this.week.subjectOf[unit]!]!;
    const expected = this.journal.lost[unit]! + MOST_EXPECTED_GAIN;
    return expected < ceiling ? expected : ceiling;
  }
}
