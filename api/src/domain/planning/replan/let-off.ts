import {
  addDays,
  DAYS_PER_WEEK,
  exceptionsOn,
  holidayOn,
  type LocalDate,
  mondayOf,
  type Pupil,
  schoolHoursOn,
} from '../../calendar/index.js';
import { type KeptLesson, type PlanningInput, wantedWeekOf } from '../input/planning-input.js';
import { subjectInWeek } from '../input/subject-over-time.js';
import { weekOfSeries } from '../input/subject-series.js';
import { isTaughtOn, sessionsOf } from '../input/taught-days.js';
import { shareChildren } from '../input/want.js';

/**
 * Whether a day off lets the family off a lesson that stood on it: the school days that are left of its week hold as many
 * lessons of its subject as they want. An illness lets nobody off.
 */
export function isLetOff(
  lesson: KeptLesson,
  input: PlanningInput,
  placed: readonly KeptLesson[],
): boolean {
  const pupils = input.learners.filter(({ id }) => lesson.childIds.includes(id));
  if (!pupils.some((pupil) => isOff(pupil, lesson.date, input))) return false;
  const isKnown = input.subjects.some(({ id }) => id === lesson.subjectId);
  return isKnown && !wantsMore(lesson, input, placed);
}

/**
 * Whether a lesson that has no place any more is owed then: its week wants more lessons of its subject than are held.
 * Nothing is owed for one that a parent added beyond that.
 */
export function isStillWanted(
  lesson: KeptLesson,
  input: PlanningInput,
  placed: readonly KeptLesson[],
): boolean {
  return lesson.extra !== true && wantsMore(lesson, input, placed);
}

/** On the days of the week on which the subject is taught. Of a lesson that another week wanted, that week does. */
function wantsMore(
  lesson: KeptLesson,
  input: PlanningInput,
  placed: readonly KeptLesson[],
): boolean {
  const pupils = input.learners.filter(({ id }) => lesson.childIds.includes(id));
  const subject = input.subjects.find(({ id }) => id === lesson.subjectId);
  if (!subject || pupils.length === 0) return false;
  const monday = mondayOf(lesson.date);
  if (wantedWeekOf(lesson) !== monday) return true;
  const open = Array.from({ length: DAYS_PER_WEEK }, (_, day) => addDays(monday, day)).filter(
    (date) =>
      isTaughtOn(subject, date) &&
      pupils.every((pupil) => schoolHoursOn(input, pupil, date).length > 0),
  );
  const wanted = sessionsOf(subjectInWeek(subject, monday), {
    schoolDays: open.length,
    index: weekOfSeries(subject, { monday, firstDate: monday }),
  });
  const held = placed.filter(
    (other) =>
      !other.extra &&
      other.itemId !== lesson.itemId &&
      other.subjectId === lesson.subjectId &&
      mondayOf(other.date) === monday &&
      wantedWeekOf(other) === monday &&
      shareChildren(other.childIds, lesson.childIds),
  );
  return held.length < wanted;
}

function isOff({ id }: Pupil, date: LocalDate, { holidays, exceptions }: PlanningInput): boolean {
  return (
    holidayOn(holidays, date) !== undefined ||
    exceptionsOn(exceptions, date, id).some(({ kind }) => kind === 'day-off')
  );
}
