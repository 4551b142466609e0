import type { LocalDate, Period } from '../calendar/index.js';
import type { Involvement, SubjectKind } from '../questionnaire/index.js';
import type { LessonOutcome } from './lesson-outcome.js';

/** What is known of one child's lesson when it is planned, and nothing that becomes known later. */
export interface LessonFacts {
  /** Years, 2 to 18. */
  readonly ageYears: number;
  readonly kind: SubjectKind;
  readonly core: boolean;
  /** The child's interest, 1 to 5. */
  readonly interest: number;
  readonly involvement: Involvement;
  readonly minutes: number;
  /** Number of children in the lesson. */
  readonly learners: number;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  readonly startMinute: number;
  /** Minute of the day at which the child's school day opens; NaN where it is not known. */
  readonly dayOpens: number;
  /** The best times that the family named; empty where it named none. */
  readonly bestTimes: readonly Period[];
}

/** One child's lesson and its outcome. It holds ids only: no child's name enters learning. */
export interface LessonRecord {
  readonly familyId: string;
  readonly childId: string;
  readonly subjectId: string;
  readonly date: LocalDate;
  readonly facts: LessonFacts;
  readonly outcome: LessonOutcome;
  /** The reward predicted when it was planned, 0 to 1; null where rules planned it. */
  readonly predicted: number | null;
  /** The chance, 0 to 1, with which exploration chose this place; null where the place was not left to chance. */
  readonly propensity: number | null;
}
