import type { Candidates } from './candidates.js';
import type { FlatWeek } from './flat-week.js';

/** Sorts each subject's candidate positions by value, and derives the bit masks and upper bounds of the search. */
export function sortCandidates(week: FlatWeek): Candidates {
  const cells = week.subjectCount * week.words;
  const candidates: Candidates = {
    sorted: week.candidates.slice(),
    mask: new Int32Array(cells),
    topOf: new Int32Array(cells),
    order: new Int32Array(cells).fill(-1),
    ceiling: new Int32Array(week.subjectCount),
    top: new Int32Array(week.subjectCount),
  };
  for (let s = 0; s < week.subjectCount; s++) sortSubject(candidates, week, s);
  return candidates;
}

function sortSubject(candidates: Candidates, week: FlatWeek, subject: number): void {
  const { mask, topOf, order } = candidates;
  const from = week.candidateFrom[subject]!;
  const to = week.candidateFrom[subject + 1]!;
  const values = week.value.subarray(subject * week.positions, (subject + 1) * week.positions);
  const sorted = candidates.sorted.subarray(from, to).sort((a, b) => values[b]! - values[a]!);
  let count = subject * week.words;
  for (const position of sorted) {
    const entry = subject * week.words + (position >> 5);
    if (mask[entry] === 0) {
      topOf[entry] = values[position]!;
      order[count++] = entry;
    }
    mask[entry]! |= 1 << (position & 31);
  }
  // A session's score delta exceeds its value only by what it brings to the balance of its members' days.
  const bonus = week.balanceCost * week.length[subject]! * week.size[subject]!;
  candidates.top[subject] = to > from ? values[sorted[0]!]! : 0;
  candidates.ceiling[subject] = candidates.top[subject] + bonus;
}
