import { FlatWeek } from './flat-week.js';

export const WORD = 32;

/**
 * The starts that are blocked for a session of that many slots, as bits: one of its slots is taken. `here` holds the taken slots of the
 * word and `after` those of the next word. Of a session longer than a word, only the first 32 slots are tested.
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
  /** The largest value in each word of the mask; and for each subject its words in falling order of that value, then -1. */
  readonly topOf: Int32Array;
  readonly order: Int32Array;
  /** An upper bound of the score delta of one more session of the subject, whatever else is on the board. */
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
