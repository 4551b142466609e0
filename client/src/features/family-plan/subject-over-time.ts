import type { Subject } from '@/api/model';
import { mondayOf } from '@/lib/plain-date';
import { factsOn, type SubjectFacts } from '@/api/subject-facts';
import { type ChangeDraft, fromToday, laterDayOf } from './change-over-time';

/** What a form keeps of a subject's facts over time, beside those that are edited. */
export interface FactsDraft {
  /** As they were when the form was opened; null for a new subject. */
  known: Pick<Subject, keyof SubjectFacts | 'coming'> | null;
  /** From when the edited facts hold. */
  change: ChangeDraft;
  /** The first day of a change ahead that is to be taken back; empty for none. */
  takenBack: string;
  /** The first day of a change ahead that is edited; empty for none. */
  edited: string;
}

export const newFactsDraft: FactsDraft = {
  known: null,
  change: fromToday,
  takenBack: '',
  edited: '',
};

export function toFactsDraft(known: Subject): FactsDraft {
  return { ...newFactsDraft, known };
}

/** The facts in the form that differ from those it began with. */
export function changedFacts(
  { known, edited }: FactsDraft,
  facts: SubjectFacts,
): Partial<SubjectFacts> {
  return known === null ? {} : difference(factsOn(known, edited), facts);
}

/** The facts that are others than before, each with its new value. */
export function difference(before: SubjectFacts, after: SubjectFacts): Partial<SubjectFacts> {
  const { minutes, frequency, weekdays, involvement, fixedTime, teaching, learners } = after;
  return {
    ...(minutes !== before.minutes && { minutes }),
    ...(frequency !== before.frequency && { frequency }),
    ...(weekdays.join() !== before.weekdays.join() && { weekdays }),
    ...(involvement !== before.involvement && { involvement }),
    ...(fixedTime !== before.fixedTime && { fixedTime }),
    ...(teachingKey(teaching) !== teachingKey(before.teaching) && { teaching }),
    ...(learnersKey(learners) !== learnersKey(before.learners) && { learners }),
  };
}

/**
 * What is sent: what holds on the day of the change, with what was changed in the form. A change ahead is taken back by giving
 * its first day what holds before it.
 */
export function factsToSend(
  draft: FactsDraft,
  facts: SubjectFacts,
): SubjectFacts & { validFrom?: string } {
  const { known, takenBack, edited } = draft;
  if (known === null) return facts;
  if (takenBack !== '') {
    const before = known.coming.filter(({ validFrom }) => validFrom < takenBack);
    return { ...pickFacts(before.at(-1) ?? known), validFrom: takenBack };
  }
  const changed = changedFacts(draft, facts);
  const validFrom = edited || laterDayOf(draft.change);
  // Facts that were put back to what they are change nothing, on no day.
  if (validFrom === '' || Object.keys(changed).length === 0) return edited ? pickFacts(known) : facts; // prettier-ignore
  return { ...pickFacts(factsOn(known, validFrom)), ...changed, validFrom };
}

/** True where a change ahead is not given the Monday of a week. */
export function isWithinWeek({ known, change }: FactsDraft): boolean {
  const validFrom = laterDayOf(change);
  return known !== null && validFrom !== '' && mondayOf(validFrom) !== validFrom;
}

function pickFacts(facts: SubjectFacts): SubjectFacts {
  const { minutes, frequency, weekdays, involvement, fixedTime, teaching, learners } = facts;
  return { minutes, frequency, weekdays, involvement, fixedTime, teaching, learners };
}

function teachingKey({ rule, parentIds }: SubjectFacts['teaching']): string {
  return [rule, ...[...parentIds].sort()].join(' ');
}

function learnersKey(learners: SubjectFacts['learners']): string {
  return learners.map(({ childId, interest }) => `${childId} ${interest}`).sort().join(' '); // prettier-ignore
}
