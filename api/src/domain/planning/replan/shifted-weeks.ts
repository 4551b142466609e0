import { mondayOf } from '../../calendar/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { type ReplanSituation, shiftedDate } from './replan-problem.js';

/**
 * The weeks of a shift by one school day, each with the lessons that it should hold afterwards: those that come in from
 * the week before, then those of its own that do not leave. A lesson that would leave the last week stays there, since
 * no later week of the schedule could take it; it finds a place there or is left over.
 */
export function shiftedWeeks(
  planningInput: PlanningInput,
  weeks: readonly ReplanSituation[],
): ReplanSituation[] {
  const last = weeks.at(-1)?.monday ?? '';
  const weekOf = (lesson: KeptLesson, from: string): string => {
    const monday = mondayOf(shiftedDate(planningInput, lesson, from) ?? lesson.date);
    return monday > last ? last : monday;
  };
  const lessons = weeks.flatMap(({ movable, disruption }) =>
    movable.map((lesson) => ({ lesson, monday: weekOf(lesson, disruption.date) })),
  );
  return weeks.map((week) => ({
    ...week,
    movable: lessons.filter(({ monday }) => monday === week.monday).map(({ lesson }) => lesson),
  }));
}
