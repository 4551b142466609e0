import { PARTS, type Part } from './answers';
import { REVIEW, type Screen, type Step } from './steps';

/**
 * Seconds a parent spends on a screen when most suggestions are right: reading it and one to three changes.
 * Our own estimate, to be replaced by measured medians; it only feeds "about N minutes left".
 */
const SECONDS: Record<Screen, number> = {
  you: 10,
  adults: 15,
  children: 30,
  'family-commitments': 20,
  'child-commitments': 10,
  subjects: 25,
  flexibility: 8,
  'best-times': 12,
  meals: 8,
  statements: 15,
  philosophies: 12,
  approach: 8,
};

export interface Progress {
  /** The number of the part the parent is in, 1 to 7; 7 on the review page. */
  part: number;
  parts: number;
  /** The number of the screen, and how many there are; null on the review page, which comes after them. */
  screen: { number: number; count: number } | null;
  /** Screens already behind the parent, 0 to 1. */
  fraction: number;
  /** Whole minutes, rounded up; 0 when less than half a minute is left. */
  minutesLeft: number;
}

/** Where a screen stands in the whole questionnaire. */
export function progressAt(steps: Step[], stepId: string): Progress {
  if (stepId === REVIEW) {
    return { part: PARTS.length, parts: PARTS.length, screen: null, fraction: 1, minutesLeft: 0 };
  }
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === stepId),
  );
  const rest = steps.slice(index);
  const seconds = rest.reduce((sum, step) => sum + SECONDS[step.screen], 0);
  return {
    part: PARTS.indexOf(steps[index]?.part as Part) + 1,
    parts: PARTS.length,
    screen: { number: index + 1, count: steps.length },
    fraction: steps.length ? index / steps.length : 0,
    minutesLeft: seconds <= 30 ? 0 : Math.ceil(seconds / 60),
  };
}
