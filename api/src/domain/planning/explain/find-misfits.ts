import type { LocalDate } from '../../calendar/index.js';
import type { PlanningInput } from '../input/planning-input.js';
import { inputOfWeek } from '../input/subject-over-time.js';
import { type Mend, mendsFor } from './misfit-mends.js';
import { childrenOf, keyOf, type Misfit, misfitsOf, missingOf } from './misfits.js';

export interface Finding {
  readonly misfit: Misfit;
  /** Null where no single change of these kinds was found. */
  readonly mend: Mend | null;
}

/** Few enough for an answer within half a second in most families; a large one is cut off by the clock. */
const MOST_TRIALS = 80;

/**
 * What of a usual week cannot fit, and for each the first single change with which it can. It counts room and solves
 * nothing: all that it names is impossible, but a week without a finding may still leave out a lesson. What is found after
 * `isOver` says so is told without a change.
 */
export function findMisfits(
  planningInput: PlanningInput,
  monday: LocalDate,
  isOver: () => boolean = () => false,
): Finding[] {
  const usual = usualWeek(inputOfWeek(planningInput, monday));
  const all = usual.learners.map(({ id }) => id);
  const misfits = misfitsOf(usual, monday, all);
  let left = MOST_TRIALS;
  const mended = new Set<string>();
  return misfits.flatMap((misfit): Finding[] => {
    if (mended.has(keyOf(misfit))) return [];
    const concerned = learningWith(usual, childrenOf(misfit));
    for (const { mend, input } of mendsFor(usual, misfit, monday)) {
      if (left-- <= 0 || isOver()) break;
      if (!isMended(misfit, misfits, misfitsOf(input, monday, concerned))) continue;
      // What the same change mends is not told twice.
      const after = new Set(misfitsOf(input, monday, all).map(keyOf));
      for (const each of misfits) if (!after.has(keyOf(each))) mended.add(keyOf(each));
      return [{ misfit, mend }];
    }
    return [{ misfit, mend: null }];
  });
}

/** It fits now, and nothing else fits less than before. */
function isMended(misfit: Misfit, before: readonly Misfit[], after: readonly Misfit[]): boolean {
  const missing = new Map(before.map((each) => [keyOf(each), missingOf(each)]));
  return after.every(
    (each) => keyOf(each) !== keyOf(misfit) && missingOf(each) <= (missing.get(keyOf(each)) ?? 0),
  );
}

/** These children and all who learn something with one of them: a change for these concerns nobody else's room. */
function learningWith({ subjects }: PlanningInput, childIds: readonly string[]): string[] {
  const groups = subjects.map(({ learners }) => learners.map(({ childId }) => childId));
  const shared = groups.filter((group) => group.some((id) => childIds.includes(id)));
  return [...new Set([...childIds, ...shared.flat()])];
}

/** Without what single dates hold: a holiday or a visit to the dentist is no fault of the week. */
function usualWeek(planningInput: PlanningInput): PlanningInput {
  return {
    ...planningInput,
    holidays: [],
    exceptions: [],
    taken: planningInput.taken.filter(({ recurrence }) => recurrence !== 'once'),
  };
}
