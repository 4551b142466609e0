import type { ScheduleSummary } from '@/api/week-model';
import { weekStrings } from '@/messages/week';

/** From this share on the plan counts as made from the family's own weeks. */
const OWN_FROM = 0.1;

/** What a plan was made from, in a parent's words. */
export function provenanceText({ kind, ownShare }: ScheduleSummary['provenance']): string {
  if (kind === 'rules') return weekStrings.provenance.rules;
  return ownShare >= OWN_FROM ? weekStrings.provenance.own : weekStrings.provenance.others;
}
