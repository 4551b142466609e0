import type { LessonExplanation, LessonReason } from '../../domain/planning/index.js';
import { learnedText } from './learned-text.js';
import type { FamilyNames } from '../../persistence/index.js';
import { listed, weekdayName } from './sentences.js';

export interface WhyContext {
  readonly names: FamilyNames;
  /** The subject's name, as the family calls it. */
  readonly subject: string;
  readonly explanation: LessonExplanation;
}

/** A reason in words; null for one that a parent could do nothing with. Only what stands in the score is said. */
export function reasonText(reason: LessonReason, context: WhyContext): string | null {
  const { code, childId } = reason;
  const child = context.names.get(childId ?? '') ?? 'your child';
  switch (code) {
    case 'learned':
      return learnedText(reason.rests, { child, subject: context.subject });
    case 'best-times':
      return `It is one of ${child}’s best times.`;
    case 'age-curve':
      return `At this age ${child} concentrates well at that hour.`;
    case 'tired':
      return `${child} is not tired from the day yet.`;
    case 'after-lunch':
      return `It stays out of ${child}’s dip after lunch.`;
    case 'too-early':
      return `It is not too early for ${child}.`;
    case 'interest':
      return `${child} likes it, so it gets one of the better hours.`;
    case 'core':
      return 'It is a core subject, so it gets one of the better hours.';
    case 'core-early':
      return 'Core subjects come before noon.';
    case 'together-early':
      return 'You begin the day together.';
    case 'short-early':
      return 'Short lessons come at the day’s start.';
    case 'turn':
      return 'It is this subject’s turn that day.';
    case 'parent-free':
      return 'You are free to help.';
    case 'consistency':
      return sameTimeText(context.explanation.sameTimeOn);
    case 'spreadAdjacent':
      return 'It leaves a free day between its lessons.';
    case 'span':
      return 'It keeps the day short, without waiting in between.';
    case 'balance':
      return 'It keeps the days about equally full.';
    default:
      return null;
  }
}

function sameTimeText(dates: LessonExplanation['sameTimeOn']): string {
  return dates.length === 0
    ? 'It stays close to its time on other days.'
    : `It keeps the same time as on ${listed(dates.map(weekdayName))}.`;
}

/** The next-best time, and what it would cost most of all. */
export function alternativeText(
  {
    date,
    startTime,
    cost,
    mostly,
  }: { date: string; startTime: string; cost: number; mostly: LessonReason | null },
  context: WhyContext,
): string {
  const time = `${weekdayName(date)} at ${startTime}`;
  if (cost <= 0) return `${time} would do as well.`;
  const lost = mostly && lostText(mostly, context);
  return lost ? `${time} is the next best. ${lost}` : `${time} is the next best.`;
}

function lostText({ code, childId }: LessonReason, { names, subject }: WhyContext): string | null {
  const child = names.get(childId ?? '') ?? 'your child';
  switch (code) {
    case 'learned':
      return `${subject} tends to go less well with ${child} then.`;
    case 'best-times':
      return `It is less of a best time for ${child}.`;
    case 'age-curve':
      return `${child} concentrates a little less then.`;
    case 'tired':
    case 'after-lunch':
      return `${child} is more tired then.`;
    case 'consistency':
      return 'It would be further from its time on other days.';
    case 'spreadAdjacent':
      return 'Its lessons would be on days next to each other.';
    case 'span':
      return 'The day would be longer, with more waiting.';
    case 'balance':
      return 'The days would be less even.';
    case 'turn':
      return 'It is another subject’s turn that day.';
    default:
      return null;
  }
}
