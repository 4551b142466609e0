import type { Face, LessonFeedback, SaveLessonFeedback } from '@/api/feedback-model';

/** The server refuses a longer comment. */
export const MOST_CHARACTERS = 2_000;

/** The one face that all children have; null while any has none or another. */
export function commonFace(
  entries: readonly LessonFeedback[],
  childIds: readonly string[],
): Face | null {
  const given = childIds.map((id) => entries.find(({ childId }) => childId === id)?.face);
  const [first] = given;
  return first !== undefined && given.every((face) => face === first) ? first : null;
}

/** Whether every child has a face. */
export function everyChildHasFeedback(
  entries: readonly LessonFeedback[],
  childIds: readonly string[],
): boolean {
  return childIds.every((id) => entries.some(({ childId }) => childId === id));
}

/** What was said, with what is being said put in its place. */
export function withFeedback(
  entries: readonly LessonFeedback[],
  itemId: string,
  saying: readonly SaveLessonFeedback[],
): LessonFeedback[] {
  const others = entries.filter((old) => !saying.some(({ childId }) => childId === old.childId));
  const said = saying.map(({ childId, face, comment }): LessonFeedback => {
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
  return [...others, ...said];
}

/** How to go back to what had been said of these children: what to say again, and whom to forget. */
export function undoOfFeedback(
  before: readonly LessonFeedback[],
  childIds: readonly string[],
): { say: SaveLessonFeedback[]; forget: string[] } {
  const known = before.filter(({ childId }) => childIds.includes(childId));
  return {
    say: known.map(({ childId, face, comment }) => ({ childId, face, comment })),
    forget: childIds.filter((id) => !known.some(({ childId }) => childId === id)),
  };
}
