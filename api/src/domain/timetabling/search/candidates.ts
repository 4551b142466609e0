import type { FlatWeek } from './flat-week.js';

export const WORD = 32;

/** Each subject's candidate positions, the most valuable first, with what the search asks about them. */
export class Candidates {
  /** Candidates of subject s: sorted[week.candidateFrom[s]] up to sorted[week.candidateFrom[s + 1] - 1]. */
  readonly sorted: Int32Array;
  readonly value: Int32Array;
  readonly dayOf: Int32Array;
  /** The bits of a session's slots, in the word of its first slot and in the next: see Board.taken. */
  readonly bits: Int32Array;
  readonly nextBits: Int32Array;
  /** The most a session of the subject can be worth anywhere, whatever else is on the board. */
  readonly ceiling: Int32Array;
  /** The largest value of any of the subject's candidates. */
  readonly top: Int32Array;
  /** 1 where the subject's sessions may be: [subject * positions + position]. */
  private readonly isCandidate: Uint8Array;

  constructor(private readonly week: FlatWeek) {
    this.sorted = week.candidates.slice();
    this.value = new Int32Array(this.sorted.length);
    this.dayOf = new Int32Array(this.sorted.length);
    this.bits = new Int32Array(this.sorted.length);
    this.nextBits = new Int32Array(this.sorted.length);
    this.isCandidate = new Uint8Array(week.subjectCount * week.positions);
    this.ceiling = new Int32Array(week.subjectCount);
    this.top = new Int32Array(week.subjectCount);
    for (let s = 0; s < week.subjectCount; s++) this.sortSubject(s);
  }

  has(subject: number, position: number): boolean {
    const { positions } = this.week;
    if (position < 0 || position >= positions) return false;
    return this.isCandidate[subject * positions + position] === 1;
  }

  private sortSubject(subject: number): void {
    const { week } = this;
    const from = week.candidateFrom[subject]!;
    const to = week.candidateFrom[subject + 1]!;
    const values = week.value.subarray(subject * week.positions, (subject + 1) * week.positions);
    this.sorted.subarray(from, to).sort((a, b) => values[b]! - values[a]!);
    // A lesson longer than a word has only its first slots here: see BestPlace.find.
    const run = -1 >>> (WORD - Math.min(WORD, week.length[subject]!));
    for (let k = from; k < to; k++) {
      const position = this.sorted[k]!;
      const shift = position % WORD;
      this.value[k] = values[position]!;
      this.dayOf[k] = week.dayOf[position]!;
      this.bits[k] = run << shift;
      this.nextBits[k] = shift === 0 ? 0 : run >>> (WORD - shift);
      this.isCandidate[subject * week.positions + position] = 1;
    }
    // Evening out its members' days is all that can make a session worth more than its value.
    const members = week.memberFrom[subject + 1]! - week.memberFrom[subject]!;
    const bonus = week.balanceCost * week.length[subject]! * members;
    this.top[subject] = to > from ? this.value[from]! : 0;
    this.ceiling[subject] = this.top[subject] + bonus;
  }
}
