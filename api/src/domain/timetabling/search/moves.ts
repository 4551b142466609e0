import { BestPlace } from './best-place.js';
import type { Board } from './board.js';
import { Candidates } from './candidates.js';
import { Destinations } from './destinations.js';
import { Evictions } from './evictions.js';
import type { FlatWeek } from './flat-week.js';
import { Journal } from './journal.js';

import type { Random } from '../../random.js';

/** In percent: how often a session that has no place yet is chosen first. */
const EAGER = 20;
/** In percent: how often a session may push out many others rather than a few. */
const RUDE = 20;
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

/**
 * In percent: how often a whole subject goes to one time of day, where a slot of drift costs more than CLOCK points.
 * There single sessions cannot leave the common time, and only all of them together find a better one.
 */
const TOGETHER = 5;
const CLOCK = 10;

/**
 * The moves of the search. A session goes to another place; whoever is in the way there is pushed out and takes the
 * best free place, or pushes out others. The whole chain is kept if the score does not fall by too much, and is
 * taken back otherwise.
 */
export class Mover {
  /** Units that can be placed somewhere and are not locked. */
  readonly loose: Int32Array;
  private readonly week: FlatWeek;
  private readonly candidates: Candidates;
  private readonly bestPlace: BestPlace;
  private readonly destinations: Destinations;
  private readonly journal: Journal;
  private readonly evictions: Evictions;

  constructor(
    private readonly board: Board,
    private readonly random: Random,
  ) {
    const { week } = board;
    this.week = week;
    this.candidates = new Candidates(week);
    this.bestPlace = new BestPlace(board, this.candidates);
    this.destinations = new Destinations(board, this.candidates, random);
    this.journal = new Journal(board);
    this.evictions = new Evictions(week, board, this.journal, random);
    this.loose = Int32Array.from({ length: week.unitCount }, (_, unit) => unit).filter((unit) => {
      const subject = week.subjectOf[unit]!;
      return (
        week.lockedAt[unit]! < 0 && week.candidateFrom[subject + 1]! > week.candidateFrom[subject]!
      );
    });
  }

  /** Places every unit at its best free place, those with the fewest candidates and the most members first. */
  construct(): void {
    const { week, board, bestPlace } = this;
    const ease = (unit: number): number => {
      const subject = week.subjectOf[unit]!;
      const members = week.memberFrom[subject + 1]! - week.memberFrom[subject]!;
      const count = week.candidateFrom[subject + 1]! - week.candidateFrom[subject]!;
      return count / (members * week.length[subject]!);
    };
    for (const unit of this.loose.slice().sort((a, b) => ease(a) - ease(b))) {
      const subject = week.subjectOf[unit]!;
      if (board.at[unit]! < 0 && bestPlace.find(subject, 0))
        board.place(unit, bestPlace.at, bestPlace.worth);
    }
  }

  /** Tries one move; afterwards the score is at least what it was plus `threshold`, which is 0 or less. */
  step(threshold: number): void {
    const { week, board, random, evictions } = this;
    let unit = this.drawUnit();
    if (week.consistencyCost > CLOCK && random.below(100) < TOGETHER) {
      this.moveSubject(unit, threshold);
      return;
    }
    const subject = week.subjectOf[unit]!;
    const position = this.destinations.draw(unit);
    const day = week.dayOf[position]!;
    let old = board.at[unit]!;
    if (
      (old < 0 || week.dayOf[old] !== day) &&
      board.onDay[subject * week.days + day]! >= week.maxPerDay[subject]!
    ) {
      // The day has all it may have of this subject, so the session already there moves instead.
      unit = this.siblingOn(subject, day);
      if (unit < 0) return;
      old = board.at[unit]!;
    }
    if (old === position) return;

    const members = week.memberFrom[subject + 1]! - week.memberFrom[subject]!;
    const limit = random.below(100) < RUDE ? 3 + 2 * members : members > 2 ? members : 2;
    evictions.begin(unit);
    if (!evictions.collect(subject, position, unit, limit)) return;
    if (evictions.count === 0) {
      const loss = old >= 0 ? board.remove(unit) : 0;
      const isFree = board.fits(subject, position);
      const worth = isFree ? board.worth(subject, position) : 0;
      if (isFree && worth - loss >= threshold) {
        board.place(unit, position, worth);
        return;
      }
      if (old >= 0) board.place(unit, old, loss);
      // Nobody in the way, yet it does not fit: parents or limits. Pushing out for those is rarely worth it.
      if (isFree || random.below(4) > 0) return;
    }
    if (this.isHopeless(subject, position, old, threshold)) return;
    this.chain(unit, position, limit, threshold);
  }

  /** Moves all sessions of the unit's subject, each on its own day, to one time of day. */
  private moveSubject(unit: number, threshold: number): void {
    const { week, board, journal, destinations, evictions } = this;
    const subject = week.subjectOf[unit]!;
    const position = destinations.draw(unit);
    const slot = position - week.dayOf[position]! * week.stride;
    const before = board.score;
    journal.length = 0;
    evictions.begin(unit);
    const from = week.unitFrom[subject]!;
    const to = week.unitFrom[subject + 1]!;
    const origins = board.at.slice(from, to);
    for (let own = from; own < to; own++) {
      evictions.hold(own);
      if (board.at[own]! >= 0 && week.lockedAt[own]! < 0) journal.takeOff(own);
    }
    for (let own = from; own < to; own++) {
      const origin = origins[own - from]!;
      if (origin < 0 || week.lockedAt[own]! >= 0) continue;
      if (!this.forceAt(own, week.dayOf[origin]! * week.stride + slot)) {
        journal.rewind(0, before);
        return;
      }
    }
    if (!this.settle(before, threshold)) journal.rewind(0, before);
  }

  private forceAt(unit: number, position: number): boolean {
    const { week, candidates, evictions } = this;
    const subject = week.subjectOf[unit]!;
    const start = evictions.count;
    return (
      candidates.has(subject, position) &&
      evictions.collect(subject, position, -1, DEEP_LIMIT) &&
      this.force(unit, position, start, DEEP_LIMIT)
    );
  }

  private drawUnit(): number {
    const { loose, board, random } = this;
    if (board.missing > 0 && random.below(100) < EAGER) {
      const start = random.below(loose.length);
      for (let k = 0; k < loose.length; k++) {
        const unit = loose[(start + k) % loose.length]!;
        if (board.at[unit]! < 0) return unit;
      }
    }
    return loose[random.below(loose.length)]!;
  }

  private siblingOn(subject: number, day: number): number {
    const { week, board } = this;
    const to = week.unitFrom[subject + 1]!;
    for (let unit = week.unitFrom[subject]!; unit < to; unit++) {
      const position = board.at[unit]!;
      if (position >= 0 && week.dayOf[position] === day && week.lockedAt[unit]! < 0) return unit;
    }
    return -1;
  }

  private isHopeless(subject: number, position: number, old: number, threshold: number): boolean {
    const { week } = this;
    const hope = this.hopeOf(subject, position, 0) + HOPE;
    return hope - (old < 0 ? 0 : week.value[subject * week.positions + old]!) < threshold;
  }

  /** Points that placing the subject there may win at most, if those queued since `start` do not come out much better. */
  private hopeOf(subject: number, position: number, start: number): number {
    const { week, evictions } = this;
    let hope = week.value[subject * week.positions + position]!;
    for (let i = start; i < evictions.count; i++) hope += this.roomOf(evictions.queue[i]!);
    return hope;
  }

  /** By how much a unit on the board may well be better off elsewhere. */
  private roomOf(unit: number): number {
    const { week, board, candidates } = this;
    const subject = week.subjectOf[unit]!;
    const room = candidates.top[subject]! - week.value[subject * week.positions + board.at[unit]!]!;
    return room < REGAIN ? room : REGAIN;
  }

  private chain(unit: number, position: number, limit: number, threshold: number): void {
    const { board, journal } = this;
    const before = board.score;
    journal.length = 0;
    if (board.at[unit]! >= 0) journal.takeOff(unit);
    const subject = this.week.subjectOf[unit]!;
    let hope = board.score - before + board.worth(subject, position) + SLACK;
    for (let i = 0; i < this.evictions.count; i++) hope += this.roomOf(this.evictions.queue[i]!);
    if (
      hope < threshold ||
      !this.force(unit, position, 0, limit) ||
      !this.settle(before, threshold)
    ) {
      journal.rewind(0, before);
    }
  }

  /** Puts a unit on the board at a place that others hold: those queued since `start`, and more if need be. */
  private force(unit: number, position: number, start: number, limit: number): boolean {
    const { week, board, journal, evictions } = this;
    const subject = week.subjectOf[unit]!;
    for (let i = start; i < evictions.count; i++) journal.takeOff(evictions.queue[i]!);
    if (!evictions.clear(subject, position, start, limit) || !board.fits(subject, position))
      return false;
    journal.putOn(unit, position, board.worth(subject, position));
    return true;
  }

  /** Finds a place for everything in the queue; false if the score cannot stay above `before` plus `threshold`. */
  private settle(before: number, threshold: number): boolean {
    const { week, board, journal, bestPlace, evictions } = this;
    let deep = this.random.below(100) < DEEP ? DEPTH : 0;
    // What the score can still come to when every waiting unit gets the best place there is.
    let hope = board.score - before + this.promiseSince(0);
    for (let i = 0; i < evictions.count; i++) {
      if (hope < threshold) return false;
      const unit = this.dearestFrom(i);
      const subject = week.subjectOf[unit]!;
      const others = hope - this.promiseOf(unit);
      const floor = Math.ceil(threshold - others);
      if (bestPlace.find(subject, floor)) {
        journal.putOn(unit, bestPlace.at, bestPlace.worth);
        hope = others + bestPlace.worth;
        continue;
      }
      const pushed = deep > 0 ? this.push(unit, others, threshold) : NaN;
      if (deep > 0) deep--;
      if (pushed >= threshold) hope = pushed;
      else if (floor > 0) return false;
      else hope = others; // it stays out, and the others make up for it
    }
    return board.score - before >= threshold;
  }

  /** Lets a waiting unit push out others; answers the hope left, or NaN when it found no place for that. */
  private push(unit: number, others: number, threshold: number): number {
    const { week, board, journal, destinations, evictions } = this;
    const subject = week.subjectOf[unit]!;
    for (let k = 0; k < DEEP_TRIES; k++) {
      const position = destinations.drawGood(subject);
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
    return NaN;
  }

  /**
   * Brings the waiting unit that can be worth most to place `i` of the queue, and answers it: a class that many share
   * takes its place before lessons that fit in more easily, and a chain that cannot seat it is given up sooner.
   */
  private dearestFrom(i: number): number {
    const { week, candidates, evictions } = this;
    const { queue } = evictions;
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
    const { evictions } = this;
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
