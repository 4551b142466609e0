import {
  addDays,
  DAYS_PER_WEEK,
  daysBetween,
  MINUTES_PER_DAY,
  minuteOf,
  mondayOf,
  type LocalDate,
} from '../../domain/calendar/index.js';
import type { Disruption, DisruptionKind } from '../../domain/planning/index.js';
import type { FieldError, FieldRule } from '../../http/index.js';
import type { FieldRuleParams } from '../../platform/index.js';
import type { DisruptionDto } from './dto/replan.dto.js';

const STEP_MINUTES = 5;
/** An absence is at most so long; a longer one is a change of the usual week. */
const MOST_DAYS = 366;
/** What went wrong on a day of the last two weeks can still be told. */
const DAYS_BACK = 14;

/** What a disruption is checked against. */
export interface DisruptionContext {
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  readonly today: LocalDate;
  readonly childIds: readonly string[];
  readonly parentIds: readonly string[];
}

/** Reads what happened, with one error a field where it cannot be. */
export function readDisruption(
  body: DisruptionDto,
  context: DisruptionContext,
): { disruption: Disruption } | { errors: FieldError[] } {
  const errors = [...dateErrors(body, context), ...partErrors(body, context)];
  return errors.length > 0 ? { errors } : { disruption: toDisruption(body) };
}

function dateErrors(body: DisruptionDto, context: DisruptionContext): FieldError[] {
  const { kind, date } = body;
  const { startDate, endDate, today } = context;
  if (kind === 'wishes') return weekErrors(body, context);
  if (date < startDate || date > endDate)
    return [
      error('date', 'date.schedule', 'must be a day of the schedule', { startDate, endDate }),
    ];
  const earliest = kind === 'missed-day' ? addDays(today, -DAYS_BACK) : today;
  if (date < earliest)
    return [
      error(
        'date',
        'date.past',
        kind === 'missed-day' ? `must be ${earliest} or later` : 'must not be past',
      ),
    ];
  return lastDayErrors(body);
}

/** Any day of a week names it, where the schedule touches the week and it is not over. */
function weekErrors(
  { date, endDate: last }: DisruptionDto,
  { startDate, endDate, today }: DisruptionContext,
): FieldError[] {
  const first = mondayOf(date);
  const end = addDays(first, DAYS_PER_WEEK - 1);
  if (last !== undefined && last !== date)
    return [error('endDate', 'date.once', 'must be left out, as it is about one week')];
  if (end < startDate || first > endDate)
    return [error('date', 'date.schedule', 'must be of a week of the schedule', { startDate, endDate })]; // prettier-ignore
  return end < today ? [error('date', 'date.past', 'must not be of a week that is over')] : [];
}

/** Kinds of which several days may be told at once. */
const LASTING: readonly DisruptionKind[] = [
  'sick-child',
  'parent-away',
  'visitor',
  'other',
  'facts-changed',
];

function lastDayErrors({ kind, date, endDate }: DisruptionDto): FieldError[] {
  if (endDate === undefined || endDate === date) return [];
  if (!LASTING.includes(kind))
    return [error('endDate', 'date.once', 'must be left out, as it is about one day')];
  if (endDate < date) return [error('endDate', 'date.order', 'must not be before date')];
  return daysBetween(date, endDate) < MOST_DAYS
    ? []
    : [
        error('endDate', 'date.too-long', `must be within ${MOST_DAYS} days of date`, {
          days: MOST_DAYS,
        }),
      ];
}

function partErrors(body: DisruptionDto, context: DisruptionContext): FieldError[] {
  switch (body.kind) {
    case 'sick-child':
      return [...someChild(body, context), ...timeErrors(body, hasTimes(body))];
    case 'parent-away':
      return [...someParent(body, context), ...timeErrors(body, hasTimes(body))];
    case 'visitor':
      return timeErrors(body, hasTimes(body));
    case 'other':
      return [...timeErrors(body, true), ...strangers(body.childIds ?? [], context.childIds)];
    case 'ran-late':
      return minutesErrors(body.minutes);
    case 'day-later':
    case 'missed-day':
    case 'facts-changed':
    case 'wishes':
      return [];
  }
}

function hasTimes({ startTime, endTime }: DisruptionDto): boolean {
  return startTime !== undefined || endTime !== undefined;
}

function someChild({ childIds = [] }: DisruptionDto, context: DisruptionContext): FieldError[] {
  if (childIds.length === 0) return [error('childIds', 'required', 'must be given')];
  return strangers(childIds, context.childIds);
}

function someParent({ parentId }: DisruptionDto, context: DisruptionContext): FieldError[] {
  if (parentId === undefined) return [error('parentId', 'required', 'must be given')];
  if (context.parentIds.includes(parentId)) return [];
  return [error('parentId', 'unknown-id', 'must be a parent of this family')];
}

function strangers(ids: readonly string[], known: readonly string[]): FieldError[] {
  return ids.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [error(`childIds.${index}`, 'unknown-id', 'must be a child of this family')],
  );
}

function timeErrors({ startTime, endTime }: DisruptionDto, isNeeded: boolean): FieldError[] {
  if (!isNeeded) return [];
  const missing = [
    ...(startTime === undefined ? ['startTime'] : []),
    ...(endTime === undefined ? ['endTime'] : []),
  ];
  if (startTime === undefined || endTime === undefined)
    return missing.map((field) => error(field, 'required', 'must be given'));
  return minuteOf(endTime) > minuteOf(startTime)
    ? []
    : [error('endTime', 'time.order', 'must be after startTime')];
}

function minutesErrors(minutes: number | undefined): FieldError[] {
  if (minutes === undefined) return [error('minutes', 'required', 'must be given')];
  return minutes % STEP_MINUTES === 0
    ? []
    : [
        error('minutes', 'minutes.step', `must be a multiple of ${STEP_MINUTES}`, {
          step: STEP_MINUTES,
        }),
      ];
}

function error(field: string, code: FieldRule, must: string, params?: FieldRuleParams): FieldError {
  return { field: `disruption.${field}`, code, params, message: `${field} ${must}` };
}

/** The body is known to be complete for its kind. */
function toDisruption(body: DisruptionDto): Disruption {
  const { kind, date, parentId = '', minutes = 0, childIds = [] } = body;
  const stretch = {
    date,
    endDate: body.endDate ?? date,
    startMinute: body.startTime === undefined ? 0 : minuteOf(body.startTime),
    endMinute: body.endTime === undefined ? MINUTES_PER_DAY : minuteOf(body.endTime),
  };
  switch (kind) {
    case 'sick-child':
    case 'other':
      return { kind, ...stretch, childIds };
    case 'parent-away':
      return { kind, ...stretch, parentId };
    case 'visitor':
      return { kind, ...stretch };
    case 'ran-late':
      return { kind, date, minutes };
    case 'facts-changed':
      return { kind, date, endDate: stretch.endDate };
    case 'day-later':
    case 'missed-day':
    case 'wishes':
      return { kind, date };
  }
}
