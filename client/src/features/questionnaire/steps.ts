import type { Answers, Part } from './answers';

/** One screen of the questionnaire: one group of questions. */
export interface Step {
  /** Stable and readable: it stands in the address (`/welcome/subjects-2`). */
  id: string;
  part: Part;
  screen: Screen;
  /** Set where the screen is about one child; its place in the list of children, from 0. */
  childIndex?: number;
  /** Which of several like screens, from 0 (the five groups of statements). */
  group?: number;
}

export type Screen =
  | 'you'
  | 'adults'
  | 'children'
  | 'family-commitments'
  | 'child-commitments'
  | 'subjects'
  | 'flexibility'
  | 'best-times'
  | 'meals'
  | 'statements'
  | 'philosophies'
  | 'approach';

/** The last address of the questionnaire: everything on one page. */
export const REVIEW = 'review';

export const STATEMENT_GROUPS = 5;

/**
 * The screens in their order. Those about a child appear once per child, in the order the children were named;
 * while no child is named, they do not exist.
 */
export function stepsFor(answers: Answers): Step[] {
  const perChild = (screen: Screen, part: Part, slug: string): Step[] =>
    (answers.children ?? []).map((_, childIndex) => ({
      id: `${slug}-${childIndex + 1}`,
      part,
      screen,
      childIndex,
    }));
  return [
    { id: 'you', part: 'parent', screen: 'you' },
    { id: 'adults', part: 'parent', screen: 'adults' },
    { id: 'children', part: 'children', screen: 'children' },
    { id: 'commitments', part: 'commitments', screen: 'family-commitments' },
    ...perChild('child-commitments', 'commitments', 'commitments'),
    ...perChild('subjects', 'subjects', 'subjects'),
    { id: 'flexibility', part: 'flexibility', screen: 'flexibility' },
    ...perChild('best-times', 'best-times', 'best-times'),
    { id: 'meals', part: 'best-times', screen: 'meals' },
    ...Array.from({ length: STATEMENT_GROUPS }, (_, group): Step => ({
      id: `teaching-${group + 1}`,
      part: 'teaching',
      screen: 'statements',
      group,
    })),
    { id: 'philosophies', part: 'teaching', screen: 'philosophies' },
    { id: 'approach', part: 'teaching', screen: 'approach' },
  ];
}

/** The screen after this one, or the review page after the last. */
export function stepAfter(steps: Step[], id: string): string {
  const index = steps.findIndex((step) => step.id === id);
  return steps[index + 1]?.id ?? REVIEW;
}

/** The screen before this one, or null on the first. */
export function stepBefore(steps: Step[], id: string): string | null {
  if (id === REVIEW) return steps.at(-1)?.id ?? null;
  const index = steps.findIndex((step) => step.id === id);
  return index > 0 ? (steps[index - 1]?.id ?? null) : null;
}

/** Whether this screen is the last of its part, so that leaving it finishes the part. */
export function endsItsPart(steps: Step[], step: Step): boolean {
  return steps.findLast((other) => other.part === step.part)?.id === step.id;
}

/**
 * Where a parent who comes back goes on: the remembered screen if it still exists, otherwise the first screen of
 * the first part that is not done, otherwise the review page.
 */
export function resumeAt(steps: Step[], partsDone: Part[], remembered: string | null): string {
  if (remembered === REVIEW || steps.some((step) => step.id === remembered)) {
    return remembered as string;
  }
  return steps.find((step) => !partsDone.includes(step.part))?.id ?? REVIEW;
}
