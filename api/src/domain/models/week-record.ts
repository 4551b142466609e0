import type { LocalDate } from '../calendar/index.js';

/** What a planned week looks like: means over its children, or over its lessons where it says so. */
export interface WeekFacts {
  /** How alike the days are, 0 to 1: 1 when each subject starts at the same time all week, 0 from three hours apart. */
  readonly regularity: number;
  /** Free minutes between lessons of a child, a day with school. */
  readonly breakMinutes: number;
  /** Lesson minutes of a child, a day with school. */
  readonly dailyLoadMinutes: number;
  /** Minutes between a child's fullest and emptiest day with school. */
  readonly loadImbalance: number;
  /** Minutes beyond a quarter of an hour in each pause between lessons of a child, a day: time spent waiting. */
  readonly idleMinutes: number;
  /** Share of core lessons' minutes, 0 to 1, in times a child learns best; NaN without core lessons. */
  readonly coreInBestTimes: number;
  /** Lessons a parent moved, a week; 0 before the week has begun. */
  readonly adjustments: number;
  /** Share of lessons done, 0 to 1, a partly done one counting half; NaN before the week has begun. */
  readonly completion: number;
  /** Share of the lessons asked for, 0 to 1, that found a place. */
  readonly placed: number;
}

/** One family's week and what a parent said of it. */
export interface WeekRecord {
  readonly familyId: string;
  readonly monday: LocalDate;
  readonly facts: WeekFacts;
  /** 0 to 1: stars and Likert answers, brought to one number. */
  readonly rating: number;
}
