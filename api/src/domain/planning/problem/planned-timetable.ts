import type { LocalDate, Period } from '../../calendar/index.js';
import { bandForAge } from '../../questionnaire/index.js';
import type { Problem, Timetable } from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { lessonsWeek, sessionAt } from './lessons-week.js';

/** A week as it stands, in the words of the timetable. */
export interface PlannedTimetable {
  readonly problem: Problem;
  readonly sessions: Timetable;
}

/** The lessons a family has in a week as a timetable; those outside the family's hours are left out. */
export function plannedTimetable(
  planningInput: PlanningInput,
  { monday, index, lessons }: { monday: LocalDate; index: number; lessons: readonly KeptLesson[] },
): PlannedTimetable {
  const week = lessonsWeek(planningInput, { monday, index, movable: lessons, kept: [] });
  const sessions = lessons.flatMap(
    (lesson) => sessionAt(week, week.subjectOf.get(lesson.itemId) ?? '', lesson) ?? [],
  );
  return { problem: week.problem, sessions };
}

/** When each child learns best: as the family said, or as is usual at the age. */
export function bestTimesOf({ learners }: PlanningInput): ReadonlyMap<string, readonly Period[]> {
  return new Map(
    learners.map(({ id, age, bestTimes }) => [
      id,
      bestTimes.length > 0 ? bestTimes : bandForAge(age).bestTimes,
    ]),
  );
}
