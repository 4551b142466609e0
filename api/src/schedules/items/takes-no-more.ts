import { minuteOf } from '../../domain/calendar/index.js';
import { PARENT_DEMAND } from '../../domain/questionnaire/index.js';
import type { SubjectRow } from '../../persistence/index.js';
import type { ItemDetails } from './dto/item.dto.js';
import type { LessonByHandDto } from './dto/place-check.dto.js';
import type { LessonByHand } from './read-lesson-by-hand.use-case.js';

/**
 * True where the lesson stays at its place and takes no more of it than before: no more time, children or attention, and of
 * nobody else or of somebody who does not teach it. A lesson that is past, or stands against a rule, can then still be
 * corrected.
 */
export function takesNoMore(
  { item, children, subject: old }: ItemDetails,
  { subject, lesson }: LessonByHand,
  { date, startTime }: LessonByHandDto,
): boolean {
  const present = children.map(({ childId }) => childId);
  const demand = PARENT_DEMAND[subject.involvement];
  return (
    date === item.date &&
    minuteOf(startTime) === item.startMinute &&
    lesson.minutes <= item.minutes &&
    lesson.childIds.every((id) => present.includes(id)) &&
    (lesson.adultId === null || lesson.adultId === item.parentId) &&
    mayTeach(subject, item.parentId) &&
    demand <= PARENT_DEMAND[old?.involvement ?? 'none']
  );
}

function mayTeach({ teachingRule, teacherIds }: SubjectRow, parentId: string | null): boolean {
  return teachingRule !== 'only' || parentId === null || teacherIds.includes(parentId);
}
