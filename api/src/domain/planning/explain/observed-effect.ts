import { type Period, periodAt } from '../../calendar/index.js';
import type { SeenLessons, TasteTable } from '../input/learned-preferences.js';

/** Lessons finished, of those held; a partly done one counts half. */
export interface SeenCount {
  readonly finished: number;
  readonly held: number;
}

/** What a child's record shows of a time of day. The counts are what was seen, never what is predicted. */
export type SeenEffect =
  | {
      /** Before lunch against after it. */
      readonly kind: 'lunch';
      readonly side: 'before' | 'after';
      readonly here: SeenCount;
      readonly elsewhere: SeenCount;
    }
  | {
      /** A part of the day against all others. */
      readonly kind: 'period';
      readonly period: Period;
      readonly here: SeenCount;
      readonly elsewhere: SeenCount;
    }
  | {
      /** A part of the day that was kept well, with too little elsewhere to compare. */
      readonly kind: 'alone';
      readonly period: Period;
      readonly here: SeenCount;
    };

/** Fewer lessons than these are chance, and say nothing. */
const LEAST_HELD = 5;
/** Shares that are nearer to each other than this are the same to a parent. */
const LEAST_DIFFERENCE = 0.25;
/** What is finished less often than this is no reason to stay. */
const LEAST_SHARE = 0.7;

const BEFORE_LUNCH: readonly Period[] = ['early-morning', 'mid-morning'];

/** What was seen that speaks for a lesson's time; null where nothing does, or not often enough. */
export function seenEffect(
  { seen }: Pick<TasteTable, 'seen'>,
  startMinute: number,
): SeenEffect | null {
  const period = periodAt(startMinute);
  const isBefore = BEFORE_LUNCH.includes(period);
  const sameSide = (each: SeenLessons): boolean => BEFORE_LUNCH.includes(each.period) === isBefore;
  const lunch = compared(seen, sameSide);
  if (speaks(lunch)) return { kind: 'lunch', side: isBefore ? 'before' : 'after', ...lunch };
  const own = compared(seen, (each) => each.period === period);
  if (speaks(own)) return { kind: 'period', period, ...own };
  const { here, elsewhere } = own;
  const isAlone = here.held >= LEAST_HELD && elsewhere.held < LEAST_HELD;
  return isAlone && shareOf(here) >= LEAST_SHARE ? { kind: 'alone', period, here } : null;
}

interface Compared {
  readonly here: SeenCount;
  readonly elsewhere: SeenCount;
}

function compared(seen: readonly SeenLessons[], isHere: (each: SeenLessons) => boolean): Compared {
  return {
    here: counted(seen.filter(isHere)),
    elsewhere: counted(seen.filter((each) => !isHere(each))),
  };
}

function counted(seen: readonly SeenLessons[]): SeenCount {
  return {
    finished: seen.reduce((sum, { finished }) => sum + finished, 0),
    held: seen.reduce((sum, { held }) => sum + held, 0),
  };
}

function speaks({ here, elsewhere }: Compared): boolean {
  const isEnough = here.held >= LEAST_HELD && elsewhere.held >= LEAST_HELD;
  return isEnough && shareOf(here) - shareOf(elsewhere) >= LEAST_DIFFERENCE;
}

function shareOf({ finished, held }: SeenCount): number {
  return held === 0 ? 0 : finished / held;
}
