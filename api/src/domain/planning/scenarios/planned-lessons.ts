import { solve } from '../../timetabling/index.js';
import { aRequest, MONDAY } from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { addDays, DAYS_PER_WEEK } from '../../calendar/index.js';
import { weekProblem } from '../problem/week-problem.js';

/** A lesson as a family sees it. */
export interface PlannedLesson {
  readonly subject: string;
  /** 0 is Monday. */
  readonly day: number;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Who gives it; null where it needs nobody. */
  readonly adultId: string | null;
}

const MOVES = 80_000;

/** The lessons of the plan's week, in the order of the week: what a family with this planning input would get. For tests. */
export function plannedLessons(planningInput: PlanningInput, index = 0): PlannedLesson[] {
  const firstDate = addDays(MONDAY, index * DAYS_PER_WEEK);
  const request = aRequest(planningInput, {
    firstDate,
    lastDate: addDays(firstDate, DAYS_PER_WEEK - 1),
  });
  const week = weekProblem(planningInput, request, firstDate);
  if (!week) return [];
  const { sessions } = solve(week.problem, { seed: 1, now: () => 0, iterationBudget: MOVES });
  return sessions.map(({ subject, day, start, parent = null }) => {
    const slots = week.problem.subjects.find(({ id }) => id === subject)?.slots ?? 0;
    return {
      subject,
      day,
      startMinute: week.grid.minuteAt(start),
      endMinute: week.grid.minuteAt(start + slots),
      adultId: parent,
    };
  });
}

/** Minutes between the earliest and the latest start of each subject, summed. */
export function drift(lessons: readonly PlannedLesson[]): number {
  const subjects = [...new Set(lessons.map(({ subject }) => subject))];
  return subjects.reduce((sum, id) => {
    const starts = lessons.filter(({ subject }) => subject === id).map((each) => each.startMinute);
    return sum + Math.max(...starts) - Math.min(...starts);
  }, 0);
}
