import { planNoteStrings as strings } from './plan-notes';

/** How many lessons are in the way of the facts; or that they have no adult, where that is all that is wrong with them. */
export function inTheWayText(conflicts: readonly { readonly code: string }[]): string {
  const isUnnamed = conflicts.every(({ code }) => code === 'unnamed');
  return (isUnnamed ? strings.unnamed : strings.inTheWay)({ count: conflicts.length });
}
