import type { LocalDate } from '../calendar/index.js';

/** Facts of a planned week: means over its children, or over its lessons where the field says so. */
export interface WeekFacts {
  /**
   * Similarity of the days, 0 to 1: 1 where each subject starts at the same time all week, 0 from three hours apart.
   */
  readonly regularity: number;
  /** Free minutes between lessons, for a child and a day with school. */
  readonly breakMinutes: number;
  /** Lesson minutes of a child on a day with school. */
  readonly dailyLoadMinutes: number;
  /** Minutes between a child's fullest and emptiest day with school. */
  readonly loadImbalance: number;
  /** Waiting time: minutes beyond a quarter of an hour in each pause between lessons, for a child and a day. */
  readonly idleMinutes: number;
  /** Share of core lessons' minutes, 0 to 1, in the child's best times; NaN without core lessons. */
  readonly coreInBestTimes: number;
  /** Lessons a parent moved, a week; 0 before the week has begun. */
  readonly adjustments: number;
  /** Share of lessons done, 0 to 1, a partly done one counting half; NaN before the week has begun. */
  readonly completion: number;
  /** Share of the lessons asked for, 0 to 1, that found a place. */
  readonly placed: number;
}

/** A family's week and its rating by a parent. */
export interface WeekRecord {
  readonly familyId: string;
  readonly monday: LocalDate;
  readonly facts: WeekFacts;
  /** 0 to 1: stars and Likert answers as one number. */
  readonly rating: number;
}
