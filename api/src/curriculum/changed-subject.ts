import { addDays, DAYS_PER_WEEK, type LocalDate, mondayOf } from '../domain/calendar/index.js';
import { factsChangedFrom, factsOn, type SubjectFacts } from '../domain/planning/index.js';
import { type FieldError, validFromErrors } from '../http/index.js';
import type { Learner, Subject, SubjectWithFacts } from '../persistence/index.js';

/** When facts of a subject change: from a day on, or from today on where none is named. */
export interface ChangeMoment {
  readonly today: LocalDate;
  readonly validFrom?: LocalDate | undefined;
}

type FactColumns = Pick<
  Subject,
  | 'minutes'
  | 'frequency'
  | 'weekdays'
  | 'involvement'
  | 'fixedStartMinute'
  | 'teachingRule'
  | 'teacherIds'
  | 'factsOverTime'
>;

export interface ChangedSubject {
  readonly columns: FactColumns;
  /** Who learns it today. */
  readonly learners: readonly Learner[];
}

/**
 * A subject whose facts become others. What was said before the subject was ever planned leaves no trace, as no week went
 * by it: the change then holds from when the last one did.
 */
export function changedSubject(
  before: SubjectWithFacts,
  facts: SubjectFacts,
  { today, validFrom }: ChangeMoment,
): ChangedSubject {
  const isPlanned = before.seriesStart !== null;
  const from = validFrom ?? (isPlanned ? today : (factsOn(before, today)?.validFrom ?? null));
  const all = factsChangedFrom(before, from, facts);
  const { teaching, learners, ...now } = factsOn({ factsOverTime: all }, today) ?? facts;
  return {
    columns: {
      minutes: now.minutes,
      frequency: now.frequency,
      weekdays: [...(now.weekdays ?? [])],
      involvement: now.involvement,
      fixedStartMinute: now.fixedStartMinute,
      teachingRule: teaching.rule,
      teacherIds: [...teaching.adultIds],
      factsOverTime: all.length > 1 ? all : [],
    },
    learners,
  };
}

/** The errors of the first day of a change: weeks are planned as a whole, so that a change ahead begins with one. */
export function firstDayErrors({ today, validFrom }: ChangeMoment): FieldError[] {
  const errors = validFromErrors(validFrom, today);
  if (validFrom === undefined || validFrom === today || errors.length > 0) return errors;
  const before = mondayOf(validFrom);
  if (validFrom === before) return [];
  const after = addDays(before, DAYS_PER_WEEK);
  const message = `validFrom must be today or a Monday, such as ${before} or ${after}: a week is planned as one`;
  return [{ field: 'validFrom', code: 'date.monday', params: { before, after }, message }];
}
