import { daysBetween, type LocalDate, periodAt, PERIODS } from '../calendar/index.js';
import type { LessonCounts } from '../planning/index.js';
import type { LessonRecord } from './lesson-record.js';
import { completionOf } from './lesson-outcome.js';

/** Days of the record that explanations count: a term. */
const SEEN_DAYS = 84;

/**
 * Counts a subject's lessons, held and finished, by period of the day. A lesson that was moved away was not held there.
 */
export function lessonCounts(
  records: readonly LessonRecord[],
  subjectId: string,
  today: LocalDate,
): LessonCounts[] {
  const recent = records.filter((record) => {
    const ago = daysBetween(record.date, today);
    return record.subjectId === subjectId && ago > 0 && ago <= SEEN_DAYS;
  });
  return PERIODS.flatMap((period) => {
    const held = recent
      .filter(({ facts }) => periodAt(facts.startMinute) === period)
      .flatMap(({ outcome }) => completionOf(outcome) ?? []);
    const finished = held.reduce((sum, completion) => sum + completion, 0);
    return held.length === 0 ? [] : [{ period, finished, held: held.length }];
  });
}
