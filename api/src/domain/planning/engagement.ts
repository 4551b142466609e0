import { shareInPeriods, type Span } from '../calendar/index.js';
import { bandForAge, DEMANDING_KINDS } from '../questionnaire/index.js';
import type { Learner, TaughtSubject, TeachingStyle } from './family-life.js';

const NOON = 12 * 60;
const HOUR = 60;
/** Concentration peaks about 09:15 at five and 11:30 at sixteen: the curve of the family-week benchmark. */
const PEAK_AT_FIVE = 9 * HOUR + 15;
const PEAK_LATER_MINUTES_A_YEAR = 11.25;
const PEAK_WIDTH_MINUTES = 150;
/** Paediatricians advise teenagers no start before half past eight; hard lessons stay away from it. */
const TEEN_AGE = 12;
const TEEN_WAKES_AT = 9 * HOUR;
const AFTER_LUNCH: Span = { from: 12 * HOUR + 45, to: 13 * HOUR + 45 };
const TIRED_AFTER_MINUTES = 210;

/** A lesson somewhere in a day of one child. */
export interface PlacedLesson {
  readonly subject: TaughtSubject;
  readonly learner: Learner;
  readonly span: Span;
  /** Minute at which the child's school day opens. */
  readonly dayOpens: number;
}

/**
 * What a lesson at a time is likely worth to one child, 0 to 1. This is the prior that stands until the family's own
 * record says more: hours of concentration by age, the stated best times, interest, and the way the family teaches.
 */
export function engagement(lesson: PlacedLesson, style: TeachingStyle): number {
  const { subject } = lesson;
  const isDemanding = DEMANDING_KINDS.includes(subject.kind);
  const focus = concentration(lesson, isDemanding);
  // Light lessons feel the hour less, so the best hours go to those that need them.
  const felt = isDemanding ? focus : 0.55 + 0.4 * (focus - 0.5);
  const worth = felt * liking(lesson, style) * weight(subject, style) + styleBonus(lesson, style);
  return Math.min(1, Math.max(0.03, worth));
}

function concentration({ learner, span, dayOpens }: PlacedLesson, isDemanding: boolean): number {
  const middle = (span.from + span.to) / 2;
  const peak = PEAK_AT_FIVE + PEAK_LATER_MINUTES_A_YEAR * (learner.age - 5);
  const curve = 1 / (1 + ((middle - peak) / PEAK_WIDTH_MINUTES) ** 2);
  const best = learner.bestTimes.length > 0 ? learner.bestTimes : bandForAge(learner.age).bestTimes;
  const tired = Math.max(0, middle - dayOpens - TIRED_AFTER_MINUTES) / HOUR;
  const drowsy = middle >= AFTER_LUNCH.from && middle < AFTER_LUNCH.to;
  const tooEarly = isDemanding && learner.age >= TEEN_AGE && span.from < TEEN_WAKES_AT;
  return (
    0.25 +
    0.3 * curve +
    0.3 * shareInPeriods(span, best) -
    0.03 * tired -
    (drowsy ? 0.06 : 0) -
    (tooEarly ? 0.15 : 0)
  );
}

/** Interest counts for more where the family lets it lead. */
function liking({ subject, learner }: PlacedLesson, style: TeachingStyle): number {
  const interest = subject.learners.find(({ childId }) => childId === learner.id)?.interest ?? 3;
  return style.approach === 'interest-led' ? 0.4 + 0.15 * interest : 0.6 + 0.1 * interest;
}

function weight(subject: TaughtSubject, style: TeachingStyle): number {
  return subject.core ? 1 + 0.3 * style.scales.prioritisation : 1;
}

function styleBonus({ subject, span, dayOpens }: PlacedLesson, style: TeachingStyle): number {
  const early = Math.max(0, 1 - (span.from - dayOpens) / (3 * HOUR));
  const isTogether = subject.learners.length > 1;
  const morningBasket = style.approach === 'grouped' && isTogether ? 0.35 * early : 0;
  const beforeLunch = subject.core && span.to <= NOON ? 0.1 * style.scales['time-management'] : 0;
  return morningBasket + beforeLunch;
}
