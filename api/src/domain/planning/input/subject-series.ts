import { DAYS_PER_WEEK, daysBetween, type LocalDate, mondayOf } from '../../calendar/index.js';
import type { PlanningInput, PlanRequest, TaughtSubject } from './planning-input.js';

/** Where a subject is in its series: what it wants of a week depends on this alone, however a plan's dates are cut. */
export function weekOfSeries(
  { seriesStart }: Pick<TaughtSubject, 'seriesStart'>,
  { monday, firstDate }: { monday: LocalDate; firstDate: LocalDate },
): number {
  return daysBetween(mondayOf(seriesStart ?? firstDate), monday) / DAYS_PER_WEEK;
}

/** The planning input in which the subjects of a request that were never planned begin their series in this week. */
export function withSeriesBegun(
  planningInput: PlanningInput,
  { subjectIds }: Pick<PlanRequest, 'subjectIds'>,
  monday: LocalDate,
): PlanningInput {
  const subjects = planningInput.subjects.map((subject) =>
    subject.seriesStart === null && subjectIds.includes(subject.id)
      ? { ...subject, seriesStart: monday }
      : subject,
  );
  return { ...planningInput, subjects };
}
