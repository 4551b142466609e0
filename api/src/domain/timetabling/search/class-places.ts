import { Random } from '../../random.js';
import { Board } from './board.js';
import { blockedStarts, Candidates } from './candidates.js';
import { FlatWeek } from './flat-week.js';

/** How many of the found positions are drawn; the one of highest value is taken. */
const LOOKS = 3;

/**
 * Finds positions at which few members of a class are busy. A class of many children hardly ever has a free place, and a random
 * place would nearly always eject too many sessions.
 */
export class ClassPlaces {
  /** The positions that `collect` found, as bits. */
  private readonly open: Int32Array;
  private readonly week: FlatWeek;

  constructor(
    private readonly board: Board,
    private readonly candidates: Candidates,
    private readonly random: Random,
  ) {
    this.week = board.week;
    this.open = new Int32Array(board.week.words);
  }

  /** A candidate position of high value at which at most `limit` (1 or 2) members are busy now; -1 if there is none. */
  draw(subject: number, limit: number): number {
    const positions = this.week.positions;
    const value = this.week.value;
    const count = this.collect(subject, limit);
    if (count === 0) return -1;
    const from = subject * positions;
    let best = this.nth(this.random.below(count));
    for (let look = 1; look < LOOKS; look++) {
      const position = this.nth(this.random.below(count));
      if (value[from + position]! > value[from + best]!) best = position;
    }
    return best;
  }

  /** Marks those positions in `open`, and returns how many there are. */
  private collect(subject: number, limit: number): number {
    const week = this.week;
    const open = this.open;
    const mask = this.candidates.mask;
    const taken = this.board.taken;
    const length = week.length[subject]!;
    const firstMember = week.memberFrom[subject]!;
    const lastMember = week.memberFrom[subject + 1]!;
    const lastWord = week.words - 1;
    let count = 0;
    for (let word = 0; word < lastWord; word++) {
      const candidates = mask[subject * week.words + word]!;
      open[word] = 0;
      if (candidates === 0) continue;
      // Positions at which at least one, two and three members are busy, counted for 32 positions at once.
      let one = 0;
      let two = 0;
      let three = 0;
      for (let m = firstMember; m < lastMember; m++) {
        const from = week.members[m]! * week.words + word;
        const blocked = blockedStarts(taken[from]!, taken[from + 1]!, length);
        three |= two & blocked;
        two |= one & blocked;
        one |= blocked;
      }
      const rest = candidates & ~(limit === 1 ? two : three);
      open[word] = rest;
      count += bitCount(rest);
    }
    return count;
  }

  /** The position of the n-th bit, from 0. */
  private nth(n: number): number {
    const open = this.open;
    let word = 0;
    for (let count = bitCount(open[0]!); n >= count; count = bitCount(open[word]!)) {
      n -= count;
      word++;
    }
    let bits = open[word]!;
    for (; n > 0; n--) bits &= bits - 1;
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
