import { Random } from '../../random.js';
import { Board } from './board.js';
import { Candidates, isCandidate } from './candidates.js';
import { ClassPlaces } from './class-places.js';

/** In this percentage of draws, the place is a little earlier or later than where the session is now. */
const NEAR_PERCENT = 30;
/** In this percentage, the place has the time of day of another session of the subject. */
const SAME_TIME_PERCENT = 30;
/** In this percentage of the other draws, places of higher value are more likely. The rest are drawn evenly. */
const REWARDING_PERCENT = 60;
/** The most slots by which a place counts as a little earlier or later. */
const NEAR_SLOTS = 3;
/** In this percentage of draws, a class gets a place at which few of its members are busy. */
const LITTLE_DISTURBED_PERCENT = 50;
/** An ejected class tries so many of those places first. */
const LITTLE_DISTURBED_TRIES = 2;

/** Draws the place to which a move takes a session. */
export class Destinations {
  private readonly classPlaces: ClassPlaces;

  constructor(
    private readonly board: Board,
    private readonly candidates: Candidates,
    private readonly random: Random,
  ) {
    this.classPlaces = new ClassPlaces(board, candidates, random);
  }

  /** A candidate position for a unit: near its place, at the time of another session of the subject, of high value, or any. */
  draw(unit: number): number {
    const candidates = this.candidates;
    const week = this.board.week;
    const subject = week.subjectOf[unit]!;
    if (week.isClass[subject] === 1 && this.random.below(100) < LITTLE_DISTURBED_PERCENT) {
      const position = this.classPlaces.draw(subject, 1 + this.random.below(2));
      if (position >= 0) return position;
    }
    const roll = this.random.below(100);
    let position = -1;
    if (roll < NEAR_PERCENT) position = this.drawNear(unit);
    else if (roll < NEAR_PERCENT + SAME_TIME_PERCENT) position = this.drawSameTime(subject);
    if (isCandidate(candidates, week, subject, position)) return position;
    if (this.random.below(100) < REWARDING_PERCENT) return this.drawRewarding(subject);
    const from = week.candidateFrom[subject]!;
    const count = week.candidateFrom[subject + 1]! - from;
    return candidates.sorted[from + this.random.below(count)]!;
  }

  /** A candidate position for an ejected session that has tried `tries` places already. */
  drawForPushedOut(subject: number, tries: number): number {
    if (tries < LITTLE_DISTURBED_TRIES && this.board.week.isClass[subject] === 1) {
      const position = this.classPlaces.draw(subject, 1 + tries);
      if (position >= 0) return position;
    }
    return this.drawRewarding(subject);
  }

  /** A candidate position. Higher values are more likely: the rank is the product of two uniform draws. */
  private drawRewarding(subject: number): number {
    const week = this.board.week;
    const random = this.random;
    const from = week.candidateFrom[subject]!;
    const count = week.candidateFrom[subject + 1]! - from;
    return this.candidates.sorted[
      from + (((random.below(count) * random.below(count)) / count) | 0)
    ]!;
  }

  /** A position a little earlier or later. It may be no candidate. */
  private drawNear(unit: number): number {
    const random = this.random;
    const old = this.board.at[unit]!;
    if (old < 0) return -1;
    const shift = 1 + random.below(NEAR_SLOTS);
    return (random.bits() & 1) === 0 ? old - shift : old + shift;
  }

  /** The time of day of one of the subject's sessions, on any day. It may be no candidate. */
  private drawSameTime(subject: number): number {
    const random = this.random;
    const week = this.board.week;
    const at = this.board.at;
    const from = week.unitFrom[subject]!;
    const sibling = at[from + random.below(week.unitFrom[subject + 1]! - from)]!;
    if (sibling < 0) return -1;
    const slot = sibling - week.dayOf[sibling]! * week.stride;
    return random.below(week.days) * week.stride + slot;
  }
}
