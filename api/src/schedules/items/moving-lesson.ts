import { addDays, DAYS_PER_WEEK, type LocalDate, mondayOf } from '../../domain/calendar/index.js';
import {
  inputOfWeek,
  type PlanningInput,
  MovingLesson,
  type PlanRequest,
} from '../../domain/planning/index.js';
import type { PlacedItem } from '../../persistence/index.js';
import type { LessonToPlace } from './lesson-to-place.js';

/** The week in which an item is to find a place, and the moment from which on it may. */
export interface SearchedWeek {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly nowMinute: number;
}

export function sundayOf(day: LocalDate): LocalDate {
  return addDays(mondayOf(day), DAYS_PER_WEEK - 1);
}

/** The lesson by the rules by which schedules are made, among everything else that stands in the week. */
export function toMovingLesson(
  { itemId, subjectId, childIds, minutes, adultId, chosenAdultId, at }: LessonToPlace,
  { day, today, nowMinute }: SearchedWeek,
  {
    planningInput,
    placed,
  }: { readonly planningInput: PlanningInput; readonly placed: readonly PlacedItem[] },
): MovingLesson {
  const request: PlanRequest = {
    firstDate: mondayOf(day),
    lastDate: sundayOf(day),
    childIds: planningInput.learners.map(({ id }) => id),
    subjectIds: [],
    today,
    nowMinute,
    usesRestOfToday: true,
    kept: placed.filter((other) => other.itemId !== itemId),
  };
  const { subjects } = inputOfWeek(planningInput, mondayOf(day));
  const subject = subjects.find(({ id }) => id === subjectId);
  const involvement = subject?.involvement ?? 'none';
  const lesson = {
    itemId: itemId ?? 'added',
    subjectId,
    childIds,
    involvement,
    adultId,
    minutes,
    date: at?.date ?? '',
    startMinute: at?.startMinute ?? 0,
  };
  return new MovingLesson(planningInput, request, lesson, chosenAdultId);
}
