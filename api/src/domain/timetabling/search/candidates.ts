import { FlatWeek } from './flat-week.js';

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

/**
 * Each subject's candidate positions, the most valuable first, with what the search asks about them. A class for the same reason as
 * FlatWeek.
 */
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
}

/** Whether a session of the subject may be at that position, which may also lie outside the week. */
export function isCandidate(
  candidates: Candidates,
  week: FlatWeek,
  subject: number,
  position: number,
): boolean {
  if (position < 0 || position >= week.positions) return false;
  const word = candidates.mask[subject * week.words + (position >> 5)]!;
  return ((word >>> (position & 31)) & 1) === 1;
}
