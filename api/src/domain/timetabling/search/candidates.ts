import type { FlatWeek } from './flat-week.js';

export const WORD = 32;

/**
 * Where a session of that many slots cannot begin, as bits, when `here` is what is taken in a word and `after` in the next:
 * its first slot must be free, and each one to its end. Of a session longer than a word only the first slots are looked at.
 */
export function blockedStarts(here: number, after: number, length: number): number {
  let blocked = here;
  const reach = length < WORD ? length : WORD;
  for (let n = 1; n < reach; n++) blocked |= (here >>> n) | (after << (WORD - n));
  return blocked;
}

/** Each subject's candidate positions, the most valuable first, with what the search asks about them. */
export class Candidates {
  /** Candidates of subject s: sorted[week.candidateFrom[s]] up to sorted[week.candidateFrom[s + 1] - 1]. */
  readonly sorted: Int32Array;
  /** The same as bits, laid out as Board.taken: bit `position % 32` of [subject * words + position / 32]. */
  readonly mask: Int32Array;
  /** The largest value in each word of the mask, and each subject's words in falling order of it, -1 for none. */
  readonly topOf: Int32Array;
  readonly order: Int32Array;
  /** The most a session of the subject can be worth anywhere, whatever else is on the board. */
  readonly ceiling: Int32Array;
  /** The largest value of any of the subject's candidates. */
  readonly top: Int32Array;

  constructor(private readonly week: FlatWeek) {
    this.sorted = week.candidates.slice();
    this.mask = new Int32Array(week.subjectCount * week.words);
    this.topOf = new Int32Array(this.mask.length);
    this.order = new Int32Array(this.mask.length).fill(-1);
    this.ceiling = new Int32Array(week.subjectCount);
    this.top = new Int32Array(week.subjectCount);
    for (let s = 0; s < week.subjectCount; s++) this.sortSubject(s);
  }

  has(subject: number, position: number): boolean {
    const { positions, words } = this.week;
    if (position < 0 || position >= positions) return false;
    return ((this.mask[subject * words + (position >> 5)]! >>> (position & 31)) & 1) === 1;
  }

  private sortSubject(subject: number): void {
    const { week } = this;
    const from = week.candidateFrom[subject]!;
    const to = week.candidateFrom[subject + 1]!;
    const values = week.value.subarray(subject * week.positions, (subject + 1) * week.positions);
    this.sorted.subarray(from, to).sort((a, b) => values[b]! - values[a]!);
    let count = subject * week.words;
    for (const position of this.sorted.subarray(from, to)) {
      const entry = subject * week.words + (position >> 5);
      if (this.mask[entry] === 0) {
        this.topOf[entry] = values[position]!;
        this.order[count++] = entry;
      }
      this.mask[entry]! |= 1 << (position & 31);
    }
    // Evening out its members' days is all that can make a session worth more than its value.
    const bonus = week.balanceCost * week.length[subject]! * week.size[subject]!;
    this.top[subject] = to > from ? values[this.sorted[from]!]! : 0;
    this.ceiling[subject] = this.top[subject] + bonus;
  }
}
