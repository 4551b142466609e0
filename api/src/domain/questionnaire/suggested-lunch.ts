import { minuteOf, type WallClock, wallClock, type UsualHours } from '../calendar/index.js';

/** A meal as the questionnaire offers it. */
export interface SuggestedMeal {
  readonly startTime: WallClock;
  readonly minutes: number;
  readonly windowStart: WallClock;
  readonly windowEnd: WallClock;
  readonly together: boolean;
}

const NOON = 12 * 60;
const LUNCH_MINUTES = 30;
/** A school day that ends by then needs no lunch inside of it. */
const LATEST_END_BEFORE_LUNCH = 13 * 60;

/** Lunch for these school hours: at noon, or when a day that ends about then is over. */
export function suggestedLunch(schoolHours: readonly UsualHours[]): SuggestedMeal {
  const end = Math.max(0, ...schoolHours.map(({ endTime }) => minuteOf(endTime)));
  const isAfterSchool = end > NOON && end <= LATEST_END_BEFORE_LUNCH;
  return {
    startTime: wallClock(isAfterSchool ? end : NOON),
    minutes: LUNCH_MINUTES,
    windowStart: wallClock(NOON - 60),
    windowEnd: wallClock(NOON + 120),
    together: true,
  };
}
