import type { ScheduleSummary } from '@/api/week-model';
import { weekStrings } from '@/messages/week';

/** From this share on, the family's own weeks are what a plan was made from, and not only other children's. */
const OWN_FROM = 0.1;

/** What a plan was made from, in a parent's words. */
export function madeByText({ kind, ownShare }: ScheduleSummary['madeBy']): string {
  if (kind === 'rules') return weekStrings.madeBy.rules;
  return ownShare >= OWN_FROM ? weekStrings.madeBy.own : weekStrings.madeBy.others;
}
