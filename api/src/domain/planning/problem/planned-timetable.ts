import type { LocalDate, Period } from '../../calendar/index.js';
import { bandForAge } from '../../questionnaire/index.js';
import type { Problem, Timetable } from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { lessonsWeek, sessionAt } from './lessons-week.js';
import { namedSessions } from './named-sessions.js';

/** A planned week as a timetable and the problem it belongs to. */
export interface PlannedTimetable {
  readonly problem: Problem;
  readonly sessions: Timetable;
}

/** The lessons of a family's week as a timetable. Lessons outside the family's hours are left out. */
export function plannedTimetable(
  planningInput: PlanningInput,
  { monday, lessons }: { monday: LocalDate; lessons: readonly KeptLesson[] },
): PlannedTimetable {
  const week = lessonsWeek(planningInput, { monday, movable: lessons, kept: [] });
  const sessions = lessons.flatMap(
    (lesson) => sessionAt(week, week.subjectOf.get(lesson.itemId) ?? '', lesson) ?? [],
  );
  return { problem: week.problem, sessions: namedSessions(week.problem, sessions) };
}

/** The best times of each child: those that the family named, or else those of the age table. */
export function bestTimesOf({ learners }: PlanningInput): ReadonlyMap<string, readonly Period[]> {
  return new Map(
    learners.map(({ id, age, bestTimes }) => [
      id,
      bestTimes.length > 0 ? bestTimes : bandForAge(age).bestTimes,
    ]),
  );
}
