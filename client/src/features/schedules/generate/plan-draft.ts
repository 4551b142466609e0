import { daysBetween } from '@/lib/plain-date';
import type { PlanRequest } from './mutations';

/** The form of a new plan. */
export interface PlanDraft {
  title: string;
  startDate: string;
  endDate: string;
  childIds: string[];
  subjectIds: string[];
}

export type PlanField = keyof PlanDraft;
export type PlanFault =
  | 'nameMissing'
  | 'fromMissing'
  | 'toMissing'
  | 'endBeforeStart'
  | 'tooLong'
  | 'noChild'
  | 'noSubject';

const LONGEST_TITLE = 120;
const MOST_WEEKS = 26;

/** The errors of the draft, by field. A draft without errors can be sent. */
export function faultsOf(draft: PlanDraft): Partial<Record<PlanField, PlanFault>> {
  const faults: Partial<Record<PlanField, PlanFault>> = {};
  const title = draft.title.trim();
  if (title === '' || title.length > LONGEST_TITLE) faults.title = 'nameMissing';
  if (!draft.startDate) faults.startDate = 'fromMissing';
  if (!draft.endDate) faults.endDate = 'toMissing';
  if (draft.startDate && draft.endDate) {
    const days = daysBetween(draft.startDate, draft.endDate);
    if (days < 0) faults.endDate = 'endBeforeStart';
    else if (days >= MOST_WEEKS * 7) faults.endDate = 'tooLong';
  }
  if (draft.childIds.length === 0) faults.childIds = 'noChild';
  if (draft.subjectIds.length === 0) faults.subjectIds = 'noSubject';
  return faults;
}

/** The request for a draft. When all children or subjects are chosen the field is left out, which means all of them. */
export function toRequest(
  draft: PlanDraft,
  all: { childIds: readonly string[]; subjectIds: readonly string[] },
): PlanRequest {
  const some = (chosen: readonly string[], of: readonly string[]): string[] | undefined =>
    of.every((id) => chosen.includes(id)) ? undefined : [...chosen];
  return {
    title: draft.title.trim(),
    startDate: draft.startDate,
    endDate: draft.endDate,
    childIds: some(draft.childIds, all.childIds),
    subjectIds: some(draft.subjectIds, all.subjectIds),
  };
}
