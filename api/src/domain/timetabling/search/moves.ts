import { BestPlace } from './best-place.js';
import type { Board } from './board.js';
import { Candidates } from './candidates.js';
import { Chain } from './chain.js';
import { Destinations } from './destinations.js';
import type { FlatWeek } from './flat-week.js';

import type { Random } from '../../random.js';

/** In percent: how often a session that has no place yet is chosen first. */
const EAGER = 20;
/** In percent: how often a session may push out many others rather than a few. */
const RUDE = 20;
/**
 * In percent: how often a whole subject goes to one time of day, where a slot of drift costs more than CLOCK points.
 * There single sessions cannot leave the common time, and only all of them together find a better one.
 */
const TOGETHER = 5;
const CLOCK = 10;

/** The moves of the search: a session goes to another place that is free, or begins a chain for one that is not. */
export class Mover {
  /** Units that can be placed somewhere and are not locked. */
  readonly loose: Int32Array;
  private readonly week: FlatWeek;
  private readonly candidates: Candidates;
  private readonly destinations: Destinations;
  private readonly chain: Chain;

  constructor(
    private readonly board: Board,
    private readonly random: Random,
  ) {
    const { week } = board;
    this.week = week;
    this.candidates = new Candidates(week);
    this.destinations = new Destinations(board, this.candidates, random);
    this.chain = new Chain(board, this.candidates, this.destinations, random);
    this.loose = Int32Array.from({ length: week.unitCount }, (_, unit) => unit).filter((unit) => {
      const subject = week.subjectOf[unit]!;
      return (
        week.lockedAt[unit]! < 0 && week.candidateFrom[subject + 1]! > week.candidateFrom[subject]!
      );
    });
  }

  /** Places every unit at its best free place, those with the fewest candidates and the most members first. */
  construct(): void {
    const { week, board } = this;
    const bestPlace = new BestPlace(board, this.candidates);
    const ease = (unit: number): number => {
      const subject = week.subjectOf[unit]!;
      const count = week.candidateFrom[subject + 1]! - week.candidateFrom[subject]!;
      return count / (week.size[subject]! * week.length[subject]!);
    };
    for (const unit of this.loose.slice().sort((a, b) => ease(a) - ease(b))) {
      const subject = week.subjectOf[unit]!;
      if (board.at[unit]! < 0 && bestPlace.find(subject, 0))
        board.place(unit, bestPlace.at, bestPlace.worth);
    }
  }

  /** Tries one move; afterwards the score is at least what it was plus `threshold`, which is 0 or less. */
  step(threshold: number): void {
    const { week, board, random, chain } = this;
    let unit = this.drawUnit();
    const subject = week.subjectOf[unit]!;
    const position = this.destinations.draw(unit);
    const day = week.dayOf[position]!;
    if (week.consistencyCost > CLOCK && random.below(100) < TOGETHER) {
      chain.moveTogether(unit, position - day * week.stride, threshold);
      return;
    }
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

    const limit = this.drawLimit(subject);
    const inTheWay = chain.begin(unit, position, limit);
    if (inTheWay < 0) return;
    if (inTheWay === 0) {
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
    chain.move(unit, position, limit, threshold);
  }

  /** How many others a session of the subject may push out to begin with. */
  private drawLimit(subject: number): number {
    const { week, random } = this;
    const children = week.size[subject]!;
    if (random.below(100) < RUDE) return 3 + 2 * children;
    return week.isClass[subject] === 1 ? children : 2;
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
}
