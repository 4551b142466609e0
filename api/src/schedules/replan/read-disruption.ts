import { addDays, MINUTES_PER_DAY, minuteOf, type LocalDate } from '../../domain/calendar/index.js';
import type { Disruption } from '../../domain/planning/index.js';
import type { FieldError, FieldRule, FieldRuleParams } from '../../platform/index.js';
import type { DisruptionDto } from './dto/replan.dto.js';

const STEP_MINUTES = 5;
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

function dateErrors({ kind, date }: DisruptionDto, context: DisruptionContext): FieldError[] {
  const { startDate, endDate, today } = context;
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
  return [];
}

function partErrors(body: DisruptionDto, context: DisruptionContext): FieldError[] {
  switch (body.kind) {
    case 'sick-child':
      return oneOf('childId', body.childId, context.childIds);
    case 'parent-away':
      return [...oneOf('parentId', body.parentId, context.parentIds), ...timeErrors(body, true)];
    case 'visitor':
      return timeErrors(body, body.startTime !== undefined || body.endTime !== undefined);
    case 'other':
      return [...timeErrors(body, true), ...strangers(body.childIds ?? [], context.childIds)];
    case 'ran-late':
      return minutesErrors(body.minutes);
    case 'day-later':
    case 'missed-day':
      return [];
  }
}

function oneOf(field: 'childId' | 'parentId', id: string | undefined, known: readonly string[]) {
  const what = field === 'childId' ? 'child' : 'parent';
  if (id === undefined) return [error(field, 'required', 'must be given')];
  return known.includes(id) ? [] : [error(field, 'unknown-id', `must be a ${what} of this family`)];
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
  const { kind, date, childId = '', parentId = '', minutes = 0, childIds = [] } = body;
  const startMinute = body.startTime === undefined ? 0 : minuteOf(body.startTime);
  const endMinute = body.endTime === undefined ? MINUTES_PER_DAY : minuteOf(body.endTime);
  switch (kind) {
    case 'sick-child':
      return { kind, date, childId };
    case 'parent-away':
      return { kind, date, parentId, startMinute, endMinute };
    case 'ran-late':
      return { kind, date, minutes };
    case 'visitor':
      return { kind, date, startMinute, endMinute };
    case 'other':
      return { kind, date, startMinute, endMinute, childIds };
    case 'day-later':
    case 'missed-day':
      return { kind, date };
  }
}
