import type { ScheduleSummary } from '@/api/week-model';
import { planNoteStrings } from '@/messages/plan-notes';

/** From this share on the plan counts as made from the family's own weeks. */
const OWN_FROM = 0.1;

/** What a plan was made from, in a parent's words. */
export function provenanceText({ kind, ownShare }: ScheduleSummary['provenance']): string {
  if (kind === 'rules') return planNoteStrings.provenance.rules;
  return ownShare >= OWN_FROM ? planNoteStrings.provenance.own : planNoteStrings.provenance.others;
}
