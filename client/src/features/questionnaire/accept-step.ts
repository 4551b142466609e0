import type { Answers, Slot } from './answers';
import { SLOT_KEYS, SLOTS } from './answers';
import type { Step } from './steps';
import { learns } from './subject-list';
import type { FullAnswers } from './suggested-answers';

/**
 * What leaving a screen with Next makes the parent's own: the suggestions seen on it, and no others, so that the rest
 * is still marked as suggested when the parent comes to it. A statement left open stays open.
 */
export function acceptedOn(
  step: Step,
  given: Answers,
  full: FullAnswers,
): { part: Slot; value: unknown } | null {
  const childId = full.children[step.childIndex ?? -1]?.id;
  switch (step.screen) {
    case 'statements':
    case 'philosophies':
      return null;
    case 'approach':
      return { part: 'teaching', value: full.teaching };
    case 'subjects':
      return {
        part: 'subjects',
        value: full.subjects.filter(
          (subject) =>
            given.subjects?.some((each) => each.id === subject.id) ||
            (childId && learns(subject, childId)),
        ),
      };
    case 'best-times':
      return {
        part: 'best-times',
        value: { ...given.bestTimes, ...(childId && pick(full.bestTimes, childId)) },
      };
    case 'meals':
      return { part: 'meals', value: full.meals };
    default:
      return { part: step.part, value: full[SLOT_KEYS[step.part]] };
  }
}

/** Every part with its value, for accepting all that is left. */
export function everyPart(answers: FullAnswers): { part: Slot; value: unknown }[] {
  return SLOTS.map((part) => ({ part, value: answers[SLOT_KEYS[part]] }));
}

function pick<V>(record: Record<string, V>, key: string): Record<string, V> {
  const value = record[key];
  return value === undefined ? {} : { [key]: value };
}
