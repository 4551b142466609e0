import type { CommitmentAnswer } from './answers';

/**
 * The commitment of the people who are known; null where it was only of somebody who is not. What was that person's goes
 * on to the first child who is in it; an adult's, where no child is in it, to the next adult.
 */
export function ofKnown(
  commitment: CommitmentAnswer,
  known: ReadonlySet<string>,
): CommitmentAnswer | null {
  const { companions, ownerKind, childId, parentId } = commitment;
  const parentIds = companions?.parentIds.filter((id) => known.has(id)) ?? [];
  const childIds = companions?.childIds.filter((id) => known.has(id)) ?? [];
  const left = { ...commitment, ...(companions && { companions: { parentIds, childIds } }) };
  const owner = childId ?? parentId;
  if (owner === undefined || known.has(owner)) return left;
  const [child, ...children] = childIds;
  if (child !== undefined) {
    const heir = { ownerKind: 'child', childId: child, parentId: undefined } as const;
    return { ...left, ...heir, companions: { parentIds, childIds: children } };
  }
  const [adult, ...adults] = parentIds;
  if (adult === undefined || ownerKind !== 'parent') return null;
  return { ...left, parentId: adult, companions: { parentIds: adults, childIds } };
}

/** Whether the child has it or goes along. What is the whole family's is asked once, for the family. */
export function isIn({ childId, companions }: CommitmentAnswer, id: string): boolean {
  return childId === id || companions?.childIds.includes(id) === true;
}
