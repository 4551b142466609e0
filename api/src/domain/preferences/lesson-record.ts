import type { LocalDate, Period } from '../calendar/index.js';
import type { Involvement, SubjectKind } from '../questionnaire/index.js';
import type { LessonOutcome } from './lesson-outcome.js';

/** All that is known of one child's lesson when it is planned: nothing of what comes after. */
export interface LessonFacts {
  /** Years, 2 to 18. */
  readonly ageYears: number;
  readonly kind: SubjectKind;
  readonly core: boolean;
  /** The child's, 1 to 5. */
  readonly interest: number;
  readonly involvement: Involvement;
  readonly minutes: number;
  /** Children in it. */
  readonly learners: number;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  readonly startMinute: number;
  /** Minute of the day at which the child's school day opens; NaN where it is not known. */
  readonly dayOpens: number;
  /** What the family said of the child; empty where it named none. */
  readonly bestTimes: readonly Period[];
}

/** One child's lesson and how it ended. Ids only: no name of a child comes into learning. */
export interface LessonRecord {
  readonly familyId: string;
  readonly childId: string;
  readonly subjectId: string;
  readonly date: LocalDate;
  readonly facts: LessonFacts;
  readonly outcome: LessonOutcome;
  /** The reward predicted when it was planned, 0 to 1; null where rules planned it. */
  readonly predicted: number | null;
  /** The chance, 0 to 1, with which this place was taken when it was explored; null where nothing was left to chance. */
  readonly propensity: number | null;
}
