import type { Choice, LeftOverLesson, MovedLesson, ReplanPreview } from '@/api/replan-model';
import { previewStrings } from '@/messages/replan';

export type Choices = Readonly<Record<string, Choice>>;

/** Core subjects first, otherwise in the server's order. */
export function inOrder(leftOver: readonly LeftOverLesson[]): LeftOverLesson[] {
  return [...leftOver].sort((a, b) => Number(b.core) - Number(a.core));
}

/** What happens to a lesson: the reader's choice while it is still offered, else the first offer. */
export function choiceOf(lesson: LeftOverLesson, choices: Choices): Choice | null {
  const kinds = lesson.offers.map(({ kind }) => kind);
  const chosen = choices[lesson.itemId];
  if (chosen && kinds.includes(chosen)) return chosen;
  return kinds[0] ?? null;
}

/** True for an answer that leaves everything where it is. */
export function movesNothing(preview: ReplanPreview | undefined): boolean {
  if (preview === undefined) return false;
  const { moved, leftOver, handedOver, added, changed, takenOut } = preview;
  return [moved, leftOver, handedOver, added, changed, takenOut].every(
    ({ length }) => length === 0,
  );
}

/** What can be chosen for all lessons at once: what each of them is offered. */
export function commonChoices(leftOver: readonly LeftOverLesson[]): Choice[] {
  const all: Choice[] = ['carry-over', 'owe', 'drop'];
  return all.filter((choice) =>
    leftOver.every(({ offers }) => offers.some(({ kind }) => kind === choice)),
  );
}

/** Whether a lesson that would move is held where it is instead, without those who are absent. */
export const staysWithout = ({ itemId, without }: MovedLesson, choices: Choices): boolean =>
  without.length > 0 && choices[itemId] === 'without';

/** The choices as the API takes them. */
export function toChoices(preview: ReplanPreview, choices: Choices) {
  return {
    leftOver: preview.leftOver.flatMap((lesson) => {
      const choice = choiceOf(lesson, choices);
      return choice ? [{ itemId: lesson.itemId, choice }] : [];
    }),
    stayWithout: preview.moved
      .filter((lesson) => staysWithout(lesson, choices))
      .map(({ itemId }) => itemId),
  };
}

/** How many lessons end up how; what has no offer is left out. */
export function countOutcomes(preview: ReplanPreview, choices: Choices) {
  const outcomes = preview.leftOver.map((lesson) => choiceOf(lesson, choices) ?? 'drop');
  const count = (choice: Choice): number => outcomes.filter((one) => one === choice).length;
  const staying = preview.moved.filter((lesson) => staysWithout(lesson, choices)).length;
  return {
    moves: preview.moved.length - staying,
    handedOver: preview.handedOver.length,
    withouts: staying + count('without'),
    carries: count('carry-over'),
    drops: count('drop'),
    owes: count('owe'),
    adds: preview.added.length,
    changes: preview.changed.length,
    takesOut: preview.takenOut.length,
    extends: count('extend-hours'),
    // Lessons that are handed over are among those that are kept.
    stays: preview.kept - preview.handedOver.length,
  };
}

/** "2 lessons moved. 1 lesson left out.", of an applied plan. */
export const appliedText = (counts: ReturnType<typeof countOutcomes>): string =>
  (
    [
      'adds',
      'changes',
      'takesOut',
      'moves',
      'handedOver',
      'withouts',
      'carries',
      'extends',
      'owes',
      'drops',
    ] as const
  )
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => previewStrings.appliedText[outcome]({ count: counts[outcome] }))
    .join(' ');
