import { mondayOf } from '../../calendar/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { type ReplanSituation, shiftedDate } from './replan-problem.js';

/**
 * The weeks of a shift by one school day, each with the lessons that are to stand in it afterwards: those of its own
 * that do not leave it, and before them those that come in from the week before. What would leave the last week stays
 * with it: no later week of the schedule could take it, so it finds a place there or is left over.
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
