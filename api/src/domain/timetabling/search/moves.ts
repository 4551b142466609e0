import { Board } from './board.js';
import { Candidates } from './candidates.js';
import { Chain } from './chain.js';
import { Destinations } from './destinations.js';
import { FlatWeek } from './flat-week.js';
import { Random } from '../../random.js';

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
  private readonly week: FlatWeek;
  private readonly destinations: Destinations;
  private readonly chain: Chain;

  constructor(
    private readonly board: Board,
    candidates: Candidates,
    private readonly loose: Int32Array,
    private readonly random: Random,
  ) {
    const week = board.week;
    this.week = week;
    const destinations = new Destinations(board, candidates, random);
    this.destinations = destinations;
    this.chain = new Chain(board, candidates, destinations, random);
  }

  /** Tries one move; afterwards the score is at least what it was plus `threshold`, which is 0 or less. */
  step(threshold: number): void {
    const week = this.week;
    const board = this.board;
    const random = this.random;
    const chain = this.chain;
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
    const week = this.week;
    const random = this.random;
    const children = week.size[subject]!;
    if (random.below(100) < RUDE) return 3 + 2 * children;
    return week.isClass[subject] === 1 ? children : 2;
  }

  private drawUnit(): number {
    const loose = this.loose;
    const board = this.board;
    const random = this.random;
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
    const week = this.week;
    const board = this.board;
    const to = week.unitFrom[subject + 1]!;
    for (let unit = week.unitFrom[subject]!; unit < to; unit++) {
      const position = board.at[unit]!;
      if (position >= 0 && week.dayOf[position] === day && week.lockedAt[unit]! < 0) return unit;
    }
    return -1;
  }
}
