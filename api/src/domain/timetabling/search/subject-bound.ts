import type { Board } from './board.js';
import type { FlatWeek } from './flat-week.js';
import type { Prices } from './prices.js';

/** A subject whose locked sessions are placed, and the sessions that are still open. */
interface OpenSubject {
  readonly subject: number;
  /** Sessions still to place. */
  readonly open: number;
  /** Earliest and latest start of the locked sessions, in slots of the day; -1 if there are none. */
  readonly lockedEarliest: number;
  readonly lockedLatest: number;
  /** Candidate positions in order of their start in the day, and those starts. */
  readonly positions: readonly number[];
  readonly slots: readonly number[];
}

export function describeSubjects(board: Board): OpenSubject[] {
  const { week } = board;
  const slotOf = (position: number): number => position - week.dayOf[position]! * week.stride;
  return Array.from({ length: week.subjectCount }, (_, subject) => {
    const hasLocked = board.placed[subject]! > 0;
    const positions = [
      ...week.candidates.subarray(week.candidateFrom[subject], week.candidateFrom[subject + 1]),
    ];
    positions.sort((a, b) => slotOf(a) - slotOf(b));
    return {
      subject,
      open: week.unitFrom[subject + 1]! - week.unitFrom[subject]! - board.placed[subject]!,
      lockedEarliest: hasLocked ? board.earliest[subject]! : -1,
      lockedLatest: hasLocked ? board.latest[subject]! : -1,
      positions,
      slots: positions.map(slotOf),
    };
  });
}

/**
 * The most points that the open sessions of a subject can bring at these prices, with nothing else in the week. It tries each pair of an
 * earliest and a latest start; each day offers its best position between them.
 * It records the best choice as wanted in `prices`.
 */
export function bestOfSubject(entry: OpenSubject, week: FlatWeek, prices: Prices): number {
  const { subject, positions, slots, open, lockedEarliest, lockedLatest } = entry;
  const netValues = positions.map(
    (p) => week.value[subject * week.positions + p]! - prices.costOf(subject, p),
  );
  const perDay = week.maxPerDay[subject]!;
  let best = 0;
  let choice: number[] = [];
  for (let i = 0; i < positions.length; i++) {
    if (i > 0 && slots[i] === slots[i - 1]) continue;
    const bestOfDay = new Array<number>(week.days).fill(-1);
    for (let j = i; j < positions.length; j++) {
      const day = week.dayOf[positions[j]!]!;
      const soFar = bestOfDay[day]!;
      const isBetter = netValues[j]! > 0 && (soFar < 0 || netValues[j]! > netValues[soFar]!);
      if (!isBetter) continue;
      bestOfDay[day] = j;
      const chosen = pickDays(bestOfDay, netValues, open, perDay);
      const sum = chosen.reduce((total, k) => total + netValues[k]!, 0);
      // If i itself is not chosen, a later i finds the same choice with less drift. Counting too few points here does no harm.
      const isAlone = chosen.length < 2 && lockedEarliest < 0;
      const early = lockedEarliest < 0 ? slots[i]! : Math.min(slots[i]!, lockedEarliest);
      const late = Math.max(slots[j]!, lockedLatest);
      const lockedDrift = lockedLatest - lockedEarliest;
      const drift = isAlone ? 0 : late - early - lockedDrift;
      const points = sum - week.consistencyCost * drift;
      if (points > best) {
        best = points;
        choice = chosen;
      }
    }
  }
  for (const k of choice) prices.want(subject, positions[k]!);
  return best;
}

/**
 * The best `open` of the days' best positions. A day that may hold several sessions counts its best position several times, so that the
 * bound is never too low.
 */
function pickDays(
  bestOfDay: readonly number[],
  netValues: readonly number[],
  open: number,
  perDay: number,
): number[] {
  const offers: number[] = [];
  for (const k of bestOfDay)
    if (k >= 0) for (let n = 0; n < perDay && n < open; n++) offers.push(k);
  if (offers.length <= open) return offers;
  return offers.sort((a, b) => netValues[b]! - netValues[a]!).slice(0, open);
}
