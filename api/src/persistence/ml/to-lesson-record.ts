import { hoursOn, type LocalDate, weekdayOf } from '../../domain/calendar/index.js';
import { type Face, ratingOfFace } from '../../domain/feedback/index.js';
import type { LessonRecord, OutcomeStatus } from '../../domain/preferences/index.js';
import { ageOfChild } from '../children/child-age.js';
import type { Child } from '../children/child.entity.js';
import type { Subject } from '../curriculum/subject.entity.js';

/** What planning knows of a child; never a name. */
export type RecordedChild = Pick<
  Child,
  'birthDate' | 'ageYears' | 'ageGivenOn' | 'bestTimes' | 'schoolHours'
>;

/** One child's lesson that is over, or that a parent took away from a place. */
export interface LessonRow {
  readonly familyId: string;
  readonly childId: string;
  readonly subjectId: string;
  readonly date: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  /** Children in it. */
  readonly learners: number;
  readonly status: OutcomeStatus;
  readonly face: Face | null;
  readonly actualMinutes: number | null;
  readonly predicted: number | null;
}

export interface RecordedAbout {
  readonly child: RecordedChild;
  readonly subject: Pick<Subject, 'kind' | 'core' | 'involvement'>;
  readonly interest: number;
}

/**
 * A lesson as training data. It says what the planner could have known on the day it planned the lesson, as the
 * family's answers stand now, and how it ended.
 */
export function toLessonRecord(row: LessonRow, about: RecordedAbout): LessonRecord {
  const { familyId, childId, subjectId, date, startMinute, minutes, learners } = row;
  const { child, subject, interest } = about;
  const { kind, core, involvement } = subject;
  const { status, face, actualMinutes, predicted } = row;
  return {
    familyId,
    childId,
    subjectId,
    date,
    facts: {
      ageYears: ageOfChild(child, date),
      kind,
      core,
      interest,
      involvement,
      minutes,
      learners,
      // 0 is Monday here, and 1 in the calendar.
      weekday: weekdayOf(date) - 1,
      startMinute,
      dayOpens: hoursOn(child.schoolHours, date)[0]?.from ?? NaN,
      bestTimes: child.bestTimes,
    },
    outcome: { status, rating: face === null ? null : ratingOfFace(face), actualMinutes },
    predicted,
    // Planning leaves nothing to chance by itself; an experiment that does keeps its own record of the chances.
    propensity: null,
  };
}
