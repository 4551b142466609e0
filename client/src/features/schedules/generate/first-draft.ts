import type { Child, Subject } from '@/api/model';
import { dateText } from '@/lib/date-text';
import { addDays, mondayOf } from '@/lib/plain-date';
import { generateStrings } from '@/messages/generate';
import type { PlanDraft } from './plan-draft';
import { nextSchoolWeek, suggestedRange, type PlanRange } from './plan-range';

export interface PlanPeople {
  children: readonly Child[];
  subjects: readonly Subject[];
}

/** The name a plan gets until the parent gives it one. */
export function titleFor({ startDate, endDate }: PlanRange): string {
  const text = dateText();
  if (mondayOf(startDate) === mondayOf(endDate)) {
    return generateStrings.weekTitle({ day: text.dayAndMonth(mondayOf(startDate)) });
  }
  return text.range(startDate, endDate);
}

/**
 * Everyone, everything, for this school week or the next; or for the week that begins on `monday`. `until` is the Monday
 * of the last of several weeks.
 */
export function draftFor(
  now: { today: string; minute: number },
  { children, subjects }: PlanPeople,
  { monday = null, until = null }: { monday?: string | null; until?: string | null } = {},
): PlanDraft {
  const hours = children.flatMap((child) => child.schoolHours);
  const weekOf = (start: string): PlanRange => nextSchoolWeek(addDays(start, -7), hours);
  const first = monday ? weekOf(monday) : suggestedRange(now, hours);
  const last = until ? weekOf(until) : first;
  const endDate = last.endDate > first.endDate ? last.endDate : first.endDate;
  const range = { ...first, endDate };
  return {
    ...range,
    title: titleFor(range),
    childIds: children.map((child) => child.id),
    subjectIds: subjects.map((subject) => subject.id),
  };
}
