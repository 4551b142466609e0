import { Random } from '../../random.js';
import { Board } from './board.js';
import { Candidates, isCandidate } from './candidates.js';
import { ClassPlaces } from './class-places.js';

/** Of 100 random places, how many are a little earlier or later than where the session is now, */
const NEAR = 30;
/** how many are at the time of another session of the subject, */
const ALIKE = 30;
/** and, of 100 others, how many are drawn with a preference for the more rewarding ones. The rest may be anywhere. */
const PREFER_GOOD = 60;
/** How far near is, in slots. */
const NEAR_SLOTS = 3;
/** In percent: how often a class goes where it disturbs few of its members instead. */
const ROOMY = 50;
/** Of the places a pushed-out class tries, how many are such. */
const ROOMY_TRIES = 2;

/** Draws the places that a session tries to go to. */
export class Destinations {
  private readonly classPlaces: ClassPlaces;

  constructor(
    private readonly board: Board,
    private readonly candidates: Candidates,
    private readonly random: Random,
  ) {
    this.classPlaces = new ClassPlaces(board, candidates, random);
  }

  /** A candidate for a unit to go to: near its place, at a sibling's time, a rewarding one, or any. */
  draw(unit: number): number {
    const candidates = this.candidates;
    const week = this.board.week;
    const subject = week.subjectOf[unit]!;
    if (week.isClass[subject] === 1 && this.random.below(100) < ROOMY) {
      const roomy = this.classPlaces.draw(subject, 1 + this.random.below(2));
      if (roomy >= 0) return roomy;
    }
    const dice = this.random.below(100);
    let position = -1;
    if (dice < NEAR) position = this.drawNear(unit);
    else if (dice < NEAR + ALIKE) position = this.drawAlike(subject);
    if (isCandidate(candidates, week, subject, position)) return position;
    if (this.random.below(100) < PREFER_GOOD) return this.drawGood(subject);
    const from = week.candidateFrom[subject]!;
    const count = week.candidateFrom[subject + 1]! - from;
    return candidates.sorted[from + this.random.below(count)]!;
  }

  /** A candidate for a session that was pushed out and has tried `tries` places. */
  drawForPushedOut(subject: number, tries: number): number {
    if (tries < ROOMY_TRIES && this.board.week.isClass[subject] === 1) {
      const roomy = this.classPlaces.draw(subject, 1 + tries);
      if (roomy >= 0) return roomy;
    }
    return this.drawGood(subject);
  }

  /** A candidate, the more likely the more valuable: its rank is the product of two even draws. */
  private drawGood(subject: number): number {
    const week = this.board.week;
    const random = this.random;
    const from = week.candidateFrom[subject]!;
    const count = week.candidateFrom[subject + 1]! - from;
    return this.candidates.sorted[
      from + (((random.below(count) * random.below(count)) / count) | 0)
    ]!;
  }

  /** A little earlier or later; the answer may be no candidate. */
  private drawNear(unit: number): number {
    const random = this.random;
    const old = this.board.at[unit]!;
    if (old < 0) return -1;
    const shift = 1 + random.below(NEAR_SLOTS);
    return (random.bits() & 1) === 0 ? old - shift : old + shift;
  }

  /** Any day at the time of one of the subject's sessions; the answer may be no candidate. */
  private drawAlike(subject: number): number {
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
