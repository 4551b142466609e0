import {
  type CalendarException,
  type Weekday,
  WEEKDAYS,
  type WeeklyHours,
} from '../../calendar/index.js';
import { scoreScales } from '../../questionnaire/index.js';
import { LUNCH_AT_NOON, type Meal } from './meal.js';
import type {
  Adult,
  PlanningInput,
  KeptLesson,
  Learner,
  PlanRequest,
  TakenTime,
  TaughtSubject,
  TeachingStyle,
} from './planning-input.js';

// Valid by default: a test writes only what matters to it. Monday 16 November 2026 begins the week they share.
export const MONDAY = '2026-11-16';
const SCHOOL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

export function hours(
  startTime: string,
  endTime: string,
  weekdays: readonly Weekday[] = SCHOOL_WEEK,
): WeeklyHours[] {
  return weekdays.map((weekday) => ({ weekday, startTime, endTime }));
}

export function aLearner(over: Partial<Learner> = {}): Learner {
  return {
    id: 'ada',
    age: 8,
    schoolHours: hours('09:00', '13:00'),
    bestTimes: ['mid-morning'],
    ...over,
  };
}

export function anAdult(over: Partial<Adult> = {}): Adult {
  return { id: 'robin', freeHours: hours('08:00', '18:00', WEEKDAYS), ...over };
}

export function aTaughtSubject(over: Partial<TaughtSubject> = {}): TaughtSubject {
  return {
    id: 'maths',
    name: 'Mathematics',
    kind: 'mathematics',
    core: true,
    minutes: 30,
    frequency: 'daily',
    involvement: 'some',
    fixedStartMinute: null,
    teaching: { rule: 'any', adultIds: [] },
    seriesStart: null,
    learners: [{ childId: 'ada', interest: 3 }],
    ...over,
  };
}

export function aTakenTime(over: Partial<TakenTime> = {}): TakenTime {
  return {
    id: 'swimming',
    title: 'Swimming',
    ownerKind: 'family',
    parentId: null,
    childId: null,
    recurrence: 'weekly',
    weekdays: [3],
    startDate: '2026-01-01',
    endDate: null,
    startMinute: 600,
    endMinute: 660,
    companions: { adultIds: [], childIds: [] },
    travelBeforeMinutes: 0,
    travelAfterMinutes: 0,
    ...over,
  };
}

/** Ada is ill on Monday. */
export function anException(over: Partial<CalendarException> = {}): CalendarException {
  return {
    id: 'exception',
    kind: 'ill',
    title: null,
    forFamily: false,
    childIds: ['ada'],
    parentIds: [],
    startDate: MONDAY,
    endDate: MONDAY,
    startMinute: null,
    endMinute: null,
    ...over,
  };
}

/** Lunch at noon, for half an hour, between half past eleven and half past one; each for itself. */
export function aMeal(over: Partial<Meal> = {}): Meal {
  return { ...LUNCH_AT_NOON, ...over };
}

export function aStyle(over: Partial<TeachingStyle> = {}): TeachingStyle {
  return { flexibility: 3, approach: 'time-blocked', scales: scoreScales({}), ...over };
}

export function aPlanningInput(over: Partial<PlanningInput> = {}): PlanningInput {
  return {
    learners: [aLearner()],
    adults: [anAdult()],
    subjects: [aTaughtSubject()],
    taken: [],
    holidays: [],
    exceptions: [],
    meals: [],
    style: aStyle(),
    preferences: null,
    ...over,
  };
}

/** All children and subjects of the family, for the whole week, asked for on the Saturday before. */
export function aRequest(
  planningInput: PlanningInput,
  over: Partial<PlanRequest> = {},
): PlanRequest {
  return {
    firstDate: MONDAY,
    lastDate: '2026-11-22',
    childIds: planningInput.learners.map(({ id }) => id),
    subjectIds: planningInput.subjects.map(({ id }) => id),
    today: '2026-11-14',
    nowMinute: 600,
    kept: [],
    ...over,
  };
}

export function aKeptLesson(over: Partial<KeptLesson> = {}): KeptLesson {
  return {
    itemId: 'item',
    subjectId: 'maths',
    childIds: ['ada'],
    involvement: 'some',
    adultId: null,
    date: MONDAY,
    startMinute: 540,
    minutes: 30,
    ...over,
  };
}
