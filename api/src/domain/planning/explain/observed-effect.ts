import { type Period, periodAt } from '../../calendar/index.js';
import type { LessonCounts, RewardTable } from '../input/learned-preferences.js';

/** Lessons that were held, and how many of them were finished; a partly done one counts half. */
export interface LessonCount {
  readonly finished: number;
  readonly held: number;
}

/** What a child's record shows about a time of day. The counts are observed, never predicted. */
export type ObservedEffect =
  | {
      /** Before lunch against after it. */
      readonly kind: 'lunch';
      readonly side: 'before' | 'after';
      readonly here: LessonCount;
      readonly elsewhere: LessonCount;
    }
  | {
      /** A part of the day against all others. */
      readonly kind: 'period';
      readonly period: Period;
      readonly here: LessonCount;
      readonly elsewhere: LessonCount;
    }
  | {
      /** A period of the day with many finished lessons, and too few lessons elsewhere to compare with. */
      readonly kind: 'alone';
      readonly period: Period;
      readonly here: LessonCount;
    };

/** Fewer lessons than these may be chance, and prove nothing. */
const LEAST_HELD = 5;
/** A smaller difference of shares means nothing to a parent. */
const LEAST_DIFFERENCE = 0.25;
/** A period with a smaller share of finished lessons is no reason to stay there. */
const LEAST_SHARE = 0.7;

const BEFORE_LUNCH: readonly Period[] = ['early-morning', 'mid-morning'];

/** The effect in the child's record that speaks for a lesson's time; null where there is none, or too few lessons. */
export function observedEffect(
  { counts }: Pick<RewardTable, 'counts'>,
  startMinute: number,
): ObservedEffect | null {
  const period = periodAt(startMinute);
  const isBefore = BEFORE_LUNCH.includes(period);
  const sameSide = (each: LessonCounts): boolean => BEFORE_LUNCH.includes(each.period) === isBefore;
  const lunch = compared(counts, sameSide);
  if (speaks(lunch)) return { kind: 'lunch', side: isBefore ? 'before' : 'after', ...lunch };
  const own = compared(counts, (each) => each.period === period);
  if (speaks(own)) return { kind: 'period', period, ...own };
  const { here, elsewhere } = own;
  const isAlone = here.held >= LEAST_HELD && elsewhere.held < LEAST_HELD;
  return isAlone && shareOf(here) >= LEAST_SHARE ? { kind: 'alone', period, here } : null;
}

interface Compared {
  readonly here: LessonCount;
  readonly elsewhere: LessonCount;
}

function compared(
  counts: readonly LessonCounts[],
  isHere: (each: LessonCounts) => boolean,
): Compared {
  return {
    here: counted(counts.filter(isHere)),
    elsewhere: counted(counts.filter((each) => !isHere(each))),
  };
}

function counted(counts: readonly LessonCounts[]): LessonCount {
  return {
    finished: counts.reduce((sum, { finished }) => sum + finished, 0),
    held: counts.reduce((sum, { held }) => sum + held, 0),
  };
}

function speaks({ here, elsewhere }: Compared): boolean {
  const isEnough = here.held >= LEAST_HELD && elsewhere.held >= LEAST_HELD;
  return isEnough && shareOf(here) - shareOf(elsewhere) >= LEAST_DIFFERENCE;
}

function shareOf({ finished, held }: LessonCount): number {
  return held === 0 ? 0 : finished / held;
}
