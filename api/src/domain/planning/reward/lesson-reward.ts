import { shareInPeriods, type Span } from '../../calendar/index.js';
import { bandForAge, DEMANDING_KINDS } from '../../questionnaire/index.js';
import { type AdvisedDay, advisedParts } from './advised-day.js';
import { afterLunch } from './after-lunch.js';
import type { Learner, TaughtSubject, TeachingStyle } from '../input/planning-input.js';

const NOON = 12 * 60;
const HOUR = 60;
/** Concentration peaks about 09:15 at age five and 11:30 at sixteen: the curve of the family-week benchmark. */
const PEAK_AT_FIVE = 9 * HOUR + 15;
const PEAK_LATER_MINUTES_A_YEAR = 11.25;
const PEAK_WIDTH_MINUTES = 150;
/** Paediatricians advise teenagers no start before half past eight; hard lessons stay away from it. */
const TEEN_AGE = 12;
const TEEN_WAKES_AT = 9 * HOUR;
/** Where the family’s own lunch is not known. */
const USUALLY_AFTER_LUNCH = afterLunch([]);
const TIRED_AFTER_MINUTES = 210;

/** A lesson somewhere in a day of one child. */
export interface PlacedLesson {
  readonly subject: TaughtSubject;
  readonly learner: Learner;
  readonly span: Span;
  /** The drowsy hour after the family's lunch; left out where that is not known. */
  readonly afterLunch?: Span;
  /** Minute at which the child's school day opens. */
  readonly dayOpens: number;
  /** What the generator advises of the day; left out where nothing is advised. */
  readonly advised?: AdvisedDay | null;
  /** Reward, 0 to 1, that the models predict for a lesson beginning there; null where nothing is learned. */
  readonly learned: number | null;
}

/** What speaks for or against a time, apart from everything else in the week. */
export const REWARD_CAUSES = [
  'base',
  'learned',
  'age-curve',
  'best-times',
  'tired',
  'after-lunch',
  'too-early',
  'interest',
  'core',
  'together-early',
  'short-early',
  'core-early',
  'day-start',
  'break-between',
] as const;
export type RewardCause = (typeof REWARD_CAUSES)[number];
type RewardParts = Readonly<Record<RewardCause, number>>;

const LEAST_REWARD = 0.03;
const MOST_REWARD = 1;
/**
 * The upper limit of a learned reward. A learned reward is a chance and most are near 1; with the family's wishes
 * added, the lower limit of the rule would make all good times equal.
 */
const MOST_LEARNED_REWARD = 1.5;

/**
 * The expected reward of a lesson at a time for one child, mostly 0 to 1. It is the predicted reward where something
 * was learned of the child. Otherwise it is the rule's: a prior from hours of concentration by age, the stated best
 * times and interest. The family's teaching style and the generator's advice for the day are added to either.
 */
export function lessonReward(lesson: PlacedLesson, style: TeachingStyle): number {
  const parts = rewardByCause(lesson, style);
  const reward = REWARD_CAUSES.reduce((sum, cause) => sum + parts[cause], 0);
  const most = lesson.learned === null ? MOST_REWARD : MOST_LEARNED_REWARD;
  return Math.min(most, Math.max(LEAST_REWARD, reward));
}

/** The same by cause. The parts add up to the reward before it is limited. */
export function rewardByCause(lesson: PlacedLesson, style: TeachingStyle): RewardParts {
  const parts = lesson.learned === null ? ruleParts(lesson, style) : learnedParts(lesson, style);
  const { advised = null } = lesson;
  return { ...parts, ...styleParts(lesson, style), ...advisedParts(lesson, advised) };
}

const NOTHING = {
  base: 0,
  learned: 0,
  'age-curve': 0,
  'best-times': 0,
  tired: 0,
  'after-lunch': 0,
  'too-early': 0,
};

/** Causes that are added to a predicted reward and to the rule's alike. */
type AddedCause = 'together-early' | 'short-early' | 'core-early' | 'day-start' | 'break-between';

/**
 * The models know age, hour, stated best times, interest and the child's record, so the rule's own parts are 0. Only
 * the family's wishes stay: interest leads where the family lets it, and core comes first as far as the family said so.
 */
function learnedParts(lesson: PlacedLesson, style: TeachingStyle): Omit<RewardParts, AddedCause> {
  const learned = lesson.learned ?? 0;
  const lead = learned * (leadOf(interestOf(lesson), style) - 1);
  return {
    ...NOTHING,
    learned,
    interest: lead,
    core: (learned + lead) * (weight(lesson.subject, style) - 1),
  };
}

/**
 * The factor by which interest counts more in a family that is led by interest than in others; 1 at a middling
 * interest.
 */
function leadOf(interest: number, style: TeachingStyle): number {
  const plain: TeachingStyle = { ...style, approach: 'time-blocked' };
  const share = (as: TeachingStyle): number =>
    likingOf(interest, as) / likingOf(NEUTRAL_INTEREST, as);
  return style.approach === 'interest-led' ? share(style) / share(plain) : 1;
}

function ruleParts(lesson: PlacedLesson, style: TeachingStyle): Omit<RewardParts, AddedCause> {
  const isDemanding = DEMANDING_KINDS.includes(lesson.subject.kind);
  const focus = concentration(lesson, isDemanding);
  // The hour matters less to light lessons, so the best hours go to the demanding ones.
  const feel = isDemanding ? 1 : 0.4;
  const base = feel * BASE_FOCUS + (isDemanding ? 0 : 0.35);
  const neutral = likingOf(NEUTRAL_INTEREST, style);
  const liking = likingOf(interestOf(lesson), style);
  const focused = base + feel * sumOf(Object.values(focus));
  const scaled = (part: number): number => part * feel * neutral;
  return {
    ...NOTHING,
    base: base * neutral,
    'age-curve': scaled(focus['age-curve']),
    'best-times': scaled(focus['best-times']),
    tired: scaled(focus.tired),
    'after-lunch': scaled(focus['after-lunch']),
    'too-early': scaled(focus['too-early']),
    interest: focused * (liking - neutral),
    core: focused * liking * (weight(lesson.subject, style) - 1),
  };
}

const BASE_FOCUS = 0.25;
const NEUTRAL_INTEREST = 3;

function concentration(lesson: PlacedLesson, isDemanding: boolean) {
  const { learner, span, dayOpens, afterLunch: dip = USUALLY_AFTER_LUNCH } = lesson;
  const middle = (span.from + span.to) / 2;
  const peak = PEAK_AT_FIVE + PEAK_LATER_MINUTES_A_YEAR * (learner.age - 5);
  const curve = 1 / (1 + ((middle - peak) / PEAK_WIDTH_MINUTES) ** 2);
  const best = learner.bestTimes.length > 0 ? learner.bestTimes : bandForAge(learner.age).bestTimes;
  const tired = Math.max(0, middle - dayOpens - TIRED_AFTER_MINUTES) / HOUR;
  const drowsy = middle >= dip.from && middle < dip.to;
  const tooEarly = isDemanding && learner.age >= TEEN_AGE && span.from < TEEN_WAKES_AT;
  return {
    'age-curve': 0.3 * curve,
    'best-times': 0.3 * shareInPeriods(span, best),
    tired: -0.03 * tired,
    'after-lunch': drowsy ? -0.06 : 0,
    'too-early': tooEarly ? -0.15 : 0,
  };
}

function interestOf({ subject, learner }: PlacedLesson): number {
  return (
    subject.learners.find(({ childId }) => childId === learner.id)?.interest ?? NEUTRAL_INTEREST
  );
}

/** Interest counts for more where the family lets it lead. */
function likingOf(interest: number, style: TeachingStyle): number {
  return style.approach === 'interest-led' ? 0.4 + 0.15 * interest : 0.6 + 0.1 * interest;
}

function weight(subject: TaughtSubject, style: TeachingStyle): number {
  return subject.core ? 1 + 0.3 * style.scales.prioritisation : 1;
}

/** Up to this length a lesson belongs to the morning basket, even when one child has it alone. */
const SHORT_MINUTES = 30;

function styleParts({ subject, span, dayOpens }: PlacedLesson, style: TeachingStyle) {
  const early = Math.max(0, 1 - (span.from - dayOpens) / (3 * HOUR));
  const isGrouped = style.approach === 'grouped';
  const isTogether = subject.learners.length > 1;
  const isShort = subject.minutes <= SHORT_MINUTES && !isTogether;
  return {
    'together-early': isGrouped && isTogether ? 0.35 * early : 0,
    'short-early': isGrouped && isShort ? 0.2 * early : 0,
    'core-early': subject.core && span.to <= NOON ? 0.1 * style.scales['time-management'] : 0,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
