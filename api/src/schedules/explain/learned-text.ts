import type { LearnedGround, LessonCount, ObservedEffect } from '../../domain/planning/index.js';
import type { Period } from '../../domain/calendar/index.js';

export interface LearnedOf {
  readonly child: string;
  readonly subject: string;
}

/** From this share on, a child's own record is what the prediction mostly rests on. */
const OWN_FROM = 0.3;

const WHEN: Readonly<Record<Period, string>> = {
  'early-morning': 'in the early morning',
  'mid-morning': 'in the middle of the morning',
  'early-afternoon': 'in the early afternoon',
  'late-afternoon': 'in the late afternoon',
  evening: 'in the evening',
};

/** True where the family's own weeks are what it rests on, and not only what suits other children. */
export function isOwn(rests: LearnedGround | undefined): boolean {
  return rests !== undefined && (rests.observed !== null || rests.ownShare >= OWN_FROM);
}

/**
 * A learned reason in words. Counts are said where they speak for themselves; else whose weeks it was learned from,
 * so that nothing is claimed of a child that is only known of others.
 */
export function learnedText(
  rests: LearnedGround | undefined,
  { child, subject }: LearnedOf,
): string {
  if (rests?.observed) return observedText(rests.observed, { child, subject });
  return isOwn(rests)
    ? `From ${child}’s weeks so far, ${subject} goes better at that hour than at most others.`
    : `${subject} usually goes better at that hour with children like ${child}.`;
}

function observedText(observed: ObservedEffect, { child, subject }: LearnedOf): string {
  const { finished, held } = observed.here;
  const lessons = `${child} finishes ${amount(finished)} of ${held} ${subject} sessions`;
  switch (observed.kind) {
    case 'lunch': {
      const other = observed.side === 'before' ? 'after' : 'before';
      return `${lessons} ${observed.side} lunch, ${of(observed.elsewhere)} ${other}.`;
    }
    case 'period':
      return `${lessons} ${WHEN[observed.period]}, ${of(observed.elsewhere)} at other times.`;
    case 'alone':
      return `${lessons} ${WHEN[observed.period]}.`;
  }
}

function of({ finished, held }: LessonCount): string {
  return `${amount(finished)} of ${held}`;
}

/** A lesson done in part counts half, which nobody would say. */
function amount(finished: number): string {
  return Number.isInteger(finished) ? String(finished) : `about ${Math.floor(finished)}`;
}
