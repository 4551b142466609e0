import type { LearnedPreferences, StyleAdvice, RewardTable } from './learned-preferences.js';

const WEEKDAYS = 7;
const QUARTERS = 96;

/** A table with one reward for every quarter hour of a week, by weekday and minute of the day. */
export function aRewardTable(
  rewardAt: (weekday: number, minute: number) => number,
  over: Partial<RewardTable> = {},
): RewardTable {
  return {
    childId: 'ada',
    subjectId: 'maths',
    rewards: Array.from({ length: WEEKDAYS }, (_, weekday) =>
      Array.from({ length: QUARTERS }, (_, quarter) => rewardAt(weekday, quarter * 15)),
    ),
    counts: [],
    ownShare: 0.5,
    ...over,
  };
}

/** Advice that bends no price of Ada's week with half an hour of maths a day, and begins the day with her school. */
export function anAdvice(over: Partial<StyleAdvice> = {}): StyleAdvice {
  return {
    structure: 0.5,
    blockMinutes: 45,
    minutesBetweenBreaks: 60,
    breakMinutes: 15,
    startOfDay: 540,
    coreFirst: 0.5,
    rotation: 0.5,
    dailyLoadMinutes: 37.5,
    ...over,
  };
}

export function aLearnedPreferences(
  tables: readonly RewardTable[] = [],
  style: StyleAdvice | null = null,
): LearnedPreferences {
  return { versions: [{ kind: 'engagement', versionId: 'engagement-1' }], tables, style };
}

/** Finishes in the afternoon, and little before noon. */
export function lovesAfternoons(over: Partial<RewardTable> = {}): RewardTable {
  return aRewardTable((_, minute) => (minute >= 720 ? 0.95 : 0.4), over);
}
