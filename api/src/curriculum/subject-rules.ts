import {
  WEEKDAYS,
  merged,
  minuteOf,
  wallClock,
  type Span,
  type UsualHours,
  type Weekday,
} from '../domain/calendar/index.js';
import type { TeachingRule } from '../domain/questionnaire/index.js';
import type { Pause } from '../domain/planning/index.js';
import type { FieldError } from '../http/index.js';

export interface SubjectInput {
  readonly minutes: number;
  readonly fixedTime: string | null;
  readonly weekdays?: readonly Weekday[];
  readonly learners: readonly { readonly childId: string }[];
  readonly pauses?: readonly Pause[];
}

/** Who gives a subject's lessons, as a client sends it. */
export interface TeachingInput {
  readonly rule: TeachingRule;
  readonly parentIds: readonly string[];
}

/** School hours of the family's children by id. */
export type SchoolHours = ReadonlyMap<string, readonly UsualHours[]>;

/** The errors between the fields of a subject; `at` is its path, ending in a dot. */
export function subjectErrors(said: SubjectInput, schoolHours: SchoolHours, at = ''): FieldError[] {
  const errors = [...learnerErrors(said, schoolHours, at), ...pauseErrors(said, at)];
  if (errors.length === 0) errors.push(...weekdayErrors(said, schoolHours, at));
  return errors.length > 0 ? errors : fixedTimeErrors(said, schoolHours, at);
}

/** The errors of who teaches. `of` names where these adults must be known: the family, or the answers. */
export function teachingErrors(
  { rule, parentIds }: TeachingInput,
  parents: ReadonlySet<string>,
  { at = '', of }: { at?: string; of: string },
): FieldError[] {
  const field = `${at}teaching.parentIds`;
  if (rule === 'any' && parentIds.length > 0) {
    const message = 'parentIds must be empty where anyone may teach it';
    return [{ field, code: 'list.size', params: { minimum: 0, maximum: 0 }, message }];
  }
  if (rule !== 'any' && parentIds.length === 0) {
    const message = `parentIds must name an adult where the rule is ${rule}`;
    return [{ field, code: 'required', message }];
  }
  return parentIds.flatMap((id, index): FieldError[] => {
    const entry = `${field}.${index}`;
    if (!parents.has(id)) {
      const message = `parentIds must be ids of adults of ${of}`;
      return [{ field: entry, code: 'unknown-id', message }];
    }
    if (parentIds.indexOf(id) === index) return [];
    const message = 'parentIds must not name an adult twice';
    return [{ field: entry, code: 'list.repeats', message }];
  });
}

function learnerErrors({ learners }: SubjectInput, known: SchoolHours, at: string): FieldError[] {
  const seen = new Set<string>();
  return learners.flatMap(({ childId }, index): FieldError[] => {
    const field = `${at}learners.${index}.childId`;
    if (!known.has(childId)) {
      const message = 'childId must be the id of a child of this family';
      return [{ field, code: 'unknown-id', message }];
    }
    if (seen.has(childId)) {
      return [{ field, code: 'list.repeats', message: 'childId must not name a child twice' }];
    }
    seen.add(childId);
    return [];
  });
}

function pauseErrors({ pauses = [] }: SubjectInput, at: string): FieldError[] {
  return pauses.flatMap(({ startDate, endDate }, index): FieldError[] => {
    const field = `${at}pauses.${index}`;
    if (startDate === null && endDate === null) {
      const message = 'startDate must be given where endDate is null';
      return [{ field: `${field}.startDate`, code: 'required', message }];
    }
    if (startDate === null || endDate === null || startDate <= endDate) return [];
    const message = 'endDate must not be before startDate';
    return [{ field: `${field}.endDate`, code: 'date.order', message }];
  });
}

/** Where a subject has days of its own, all who learn it together have school on one of them. */
function weekdayErrors(said: SubjectInput, schoolHours: SchoolHours, at: string): FieldError[] {
  if (daysOf(said) === WEEKDAYS) return [];
  const hours = hoursOfAll(said, schoolHours);
  const fits = daysOf(said).some((weekday) =>
    hours.every((weekly) => spansOf(weekly, weekday).length > 0),
  );
  if (fits) return [];
  const message = 'weekdays must name a day on which all who learn it have school';
  return [{ field: `${at}weekdays`, code: 'weekdays.no-school', message }];
}

/** The days of the week on which a subject may be taught. */
function daysOf({ weekdays = [] }: SubjectInput): readonly Weekday[] {
  return weekdays.length === 0 ? WEEKDAYS : weekdays;
}

/** A child without any school hours yet is planned by those of its age. */
function hoursOfAll({ learners }: SubjectInput, schoolHours: SchoolHours) {
  return learners
    .map(({ childId }) => schoolHours.get(childId) ?? [])
    .filter((weekly) => weekly.length > 0);
}

/** A fixed lesson must lie, on at least one day of the week, inside the school hours of all who learn it together. */
function fixedTimeErrors(said: SubjectInput, schoolHours: SchoolHours, at: string): FieldError[] {
  if (said.fixedTime === null) return [];
  const from = minuteOf(said.fixedTime);
  const lesson = { from, to: from + said.minutes };
  const hours = hoursOfAll(said, schoolHours);
  const fits = daysOf(said).some((weekday) =>
    hours.every((weekly) => spansOf(weekly, weekday).some((span) => contains(span, lesson))),
  );
  if (fits) return [];
  const end = wallClock(Math.min(lesson.to, 1440));
  const who = said.learners.length > 1 ? 'the children who learn it together' : 'its child';
  const message = `fixedTime must put the lesson, ${said.fixedTime} to ${end}, inside school hours of ${who} on at least one day`;
  const params = { startTime: said.fixedTime, endTime: end };
  return [{ field: `${at}fixedTime`, code: 'fixed-time.school-hours', params, message }];
}

function spansOf(hours: readonly UsualHours[], weekday: number): Span[] {
  return merged(
    hours
      .filter((stretch) => stretch.weekday === weekday)
      .map(({ startTime, endTime }) => ({ from: minuteOf(startTime), to: minuteOf(endTime) })),
  );
}

function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export const anyone: TeachingInput = { rule: 'any', parentIds: [] };

/** How a sound answer to who teaches is stored. */
export function teachingColumns({ rule, parentIds }: TeachingInput) {
  return { teachingRule: rule, teacherIds: [...parentIds].sort() };
}
