import {
  type CalendarException,
  type Holiday,
  type LocalDate,
  mondayOf,
  type Period,
  type RecurrenceRule,
  type Span,
  type WeeklyHours,
} from '../../calendar/index.js';
import type {
  FlexibilityLevel,
  Involvement,
  Philosophy,
  PlanningApproach,
  ScaleScores,
  SubjectKind,
} from '../../questionnaire/index.js';
import type { LearnedPreferences } from './learned-preferences.js';
import type { Meal } from './meal.js';
import type { FactsOverTime, SubjectFacts } from './subject-facts.js';
import type { Paused } from './taught-days.js';
import type { SettledLessons, Want } from './want.js';

/** A child as the planner sees one. It has no name. */
export interface Learner {
  readonly id: string;
  /** Whole years on the first day that is planned, 2 to 18. */
  readonly age: number;
  readonly schoolHours: readonly WeeklyHours[];
  /** Empty where the family named none; the age table's best times apply then. */
  readonly bestTimes: readonly Period[];
}

export interface Adult {
  readonly id: string;
  readonly freeHours: readonly WeeklyHours[];
}

export interface TaughtSubject extends SubjectFacts, FactsOverTime, Paused {
  readonly id: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly core: boolean;
  /** Monday of the week from which the subject's weeks are counted; null before it was planned for the first time. */
  readonly seriesStart: LocalDate | null;
}

/** Time that is taken on the dates of a rule, in minutes of the wall clock: a commitment, or a task that closes time. */
export interface TakenTime extends RecurrenceRule {
  readonly id: string;
  /** What takes it; left out, a commitment does. */
  readonly kind?: 'commitment' | 'task';
  readonly title: string;
  readonly ownerKind: 'family' | 'parent' | 'child';
  readonly parentId: string | null;
  readonly childId: string | null;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Adults and children who go along, beside the one whose it is; none where it is the whole family's. */
  readonly companions: {
    readonly adultIds: readonly string[];
    readonly childIds: readonly string[];
  };
  /** False where the adults who go along only bring and fetch; left out, they stay. */
  readonly adultsStay?: boolean;
  /** The way there. */
  readonly travelBeforeMinutes: number;
  /** The way back. */
  readonly travelAfterMinutes: number;
  /** True for what is over of today: nothing new may stand there, and it moves no meal. */
  readonly isOver?: boolean;
}

/** How the family likes its days. */
export interface TeachingStyle {
  /** 1, a rough guide, to 5, the same every day. */
  readonly flexibility: FlexibilityLevel;
  readonly approach: PlanningApproach;
  readonly scales: ScaleScores;
  /** How close each philosophy is to the family's, 1 to 5; those nobody answered are left out. */
  readonly philosophies?: Readonly<Partial<Record<Philosophy, number>>>;
}

/** All that the planner needs to know of a family, for any week. */
export interface PlanningInput {
  readonly learners: readonly Learner[];
  readonly adults: readonly Adult[];
  readonly subjects: readonly TaughtSubject[];
  readonly taken: readonly TakenTime[];
  readonly holidays: readonly Holiday[];
  /** What single dates hold that the usual week does not: illness, absence, days off, taken and extra time. */
  readonly exceptions: readonly CalendarException[];
  readonly meals: readonly Meal[];
  readonly style: TeachingStyle;
  /** What was learned of the family's children; null where rules decide. */
  readonly preferences: LearnedPreferences | null;
}

/** A lesson that keeps its place because it is done, past, locked or part of another schedule. */
export interface KeptLesson {
  readonly itemId: string;
  /** Null where the subject was removed; the lesson still takes its children's time. */
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly involvement: Involvement;
  /** Who gives it; null where it needs nobody, or nobody is known. */
  readonly adultId: string | null;
  readonly date: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  /** True where the system never moves it, since it took place or is locked: meals go around it. */
  readonly stands?: boolean;
  /** Monday of the week whose want the lesson meets; left out where that is the week of its date. */
  readonly wantedWeek?: LocalDate;
  /** A parent added it beyond what the week wants; left out where that is not so. */
  readonly extra?: boolean;
}

/** What is to be planned, and the moment of the family's clock at which it was asked. */
export interface PlanRequest {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly childIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly today: LocalDate;
  /** Minutes after midnight, in the family's zone: no new lesson begins before. */
  readonly nowMinute: number;
  /** True where a parent places a lesson by hand: then the last hour of today may be used as well. */
  readonly usesRestOfToday?: boolean;
  readonly kept: readonly KeptLesson[];
  /** What the weeks wanted when they were planned before; left out where they were not. */
  readonly wanted?: readonly Want[];
  /** Lessons of these weeks that need no place in them any more. */
  readonly settled?: readonly SettledLessons[];
}

/** The week whose want a lesson meets. */
export function wantedWeekOf({ date, wantedWeek }: KeptLesson): LocalDate {
  return wantedWeek ?? mondayOf(date);
}

export function spanOf(lesson: { readonly startMinute: number; readonly minutes: number }): Span {
  return { from: lesson.startMinute, to: lesson.startMinute + lesson.minutes };
}

export function learnersOf(subject: TaughtSubject, childIds: readonly string[]): string[] {
  return subject.learners.map(({ childId }) => childId).filter((id) => childIds.includes(id));
}

/** The subjects of a request that at least one child of the request learns. */
export function subjectsOf(planningInput: PlanningInput, request: PlanRequest): TaughtSubject[] {
  return planningInput.subjects.filter(
    (subject) =>
      request.subjectIds.includes(subject.id) && learnersOf(subject, request.childIds).length > 0,
  );
}
