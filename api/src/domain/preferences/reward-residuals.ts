import { epochDay, shareInPeriods } from '../calendar/index.js';
import { DEMANDING_KINDS } from '../questionnaire/index.js';
import { bestTimesOf } from './best-times.js';
import type { LessonFacts, LessonRecord } from './lesson-record.js';
import { rewardOf } from './lesson-outcome.js';
import type { KernelInput } from './gaussian-process/kernel.js';
import type { ResidualEntry } from './gaussian-process/child-residuals.js';

const QUARTER_MINUTES = 15;
const LAST_QUARTER = 95;

/** A lesson as input of the kernel, on a day counted from 1970-01-01. */
export function kernelInputOf(facts: LessonFacts, subject: number, day: number): KernelInput {
  const { startMinute, minutes, kind, weekday } = facts;
  const middle = Math.floor((startMinute + minutes / 2) / QUARTER_MINUTES);
  const span = { from: startMinute, to: startMinute + minutes };
  return {
    quarter: Math.min(LAST_QUARTER, Math.max(0, middle)),
    weekday,
    subject,
    demanding: DEMANDING_KINDS.includes(kind) ? 1 : 0,
    best: 2 * shareInPeriods(span, bestTimesOf(facts)) - 1,
    day,
  };
}

/**
 * The residual of each lesson of one child: its reward less the `expected` one. `subjectNumber` numbers the subjects.
 */
export function rewardResiduals(
  records: readonly LessonRecord[],
  expected: ArrayLike<number>,
  subjectNumber: (subjectId: string) => number,
): ResidualEntry[] {
  return records.map(({ facts, date, subjectId, outcome }, i) => ({
    ...kernelInputOf(facts, subjectNumber(subjectId), epochDay(date)),
    residual: rewardOf(outcome) - expected[i]!,
    lessons: 1,
  }));
}

/** Numbers subjects in the order in which they are asked for. */
export function subjectNumbers(): (subjectId: string) => number {
  const numbers = new Map<string, number>();
  return (subjectId) => {
    const known = numbers.get(subjectId);
    if (known !== undefined) return known;
    numbers.set(subjectId, numbers.size);
    return numbers.size - 1;
  };
}
