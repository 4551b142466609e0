import type { Face, LessonFeedback, SaveLessonFeedback } from '@/api/feedback-model';

/** The server refuses a longer comment. */
export const MOST_CHARACTERS = 2_000;

/** The face that all children have in common; null when one has none or another. */
export function commonFace(
  entries: readonly LessonFeedback[],
  childIds: readonly string[],
): Face | null {
  const given = childIds.map((id) => entries.find(({ childId }) => childId === id)?.face);
  const [first] = given;
  return first !== undefined && given.every((face) => face === first) ? first : null;
}

/**
 * The entries after a change, for the optimistic update: changed children get their new entry, the others keep
 * theirs.
 */
export function withFeedback(
  entries: readonly LessonFeedback[],
  itemId: string,
  changes: readonly SaveLessonFeedback[],
): LessonFeedback[] {
  const others = entries.filter((old) => !changes.some(({ childId }) => childId === old.childId));
  const changed = changes.map(({ childId, face, comment }): LessonFeedback => {
    const before = entries.find((old) => old.childId === childId);
    return {
      id: before?.id ?? childId,
      itemId,
      childId,
      face,
      comment: comment === undefined ? (before?.comment ?? null) : comment,
      minutes: before?.minutes ?? null,
      givenAt: before?.givenAt ?? '',
      version: before?.version ?? 0,
    };
  });
  return [...others, ...changed];
}

/**
 * The change that restores the feedback as it was before: which entries to save again, and for which children to
 * remove it.
 */
export function undoOfFeedback(
  before: readonly LessonFeedback[],
  childIds: readonly string[],
): { entries: SaveLessonFeedback[]; removeFor: string[] } {
  const known = before.filter(({ childId }) => childIds.includes(childId));
  return {
    entries: known.map(({ childId, face, comment }) => ({ childId, face, comment })),
    removeFor: childIds.filter((id) => !known.some(({ childId }) => childId === id)),
  };
}
