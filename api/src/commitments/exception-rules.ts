import {
  addDays,
  type CalendarException,
  concerns,
  daysBetween,
  type ExceptionKind,
  type Holiday,
  hoursOfException,
  minuteOf,
  overlaps,
} from '../domain/calendar/index.js';
import type { CalendarException as ExceptionRow } from '../persistence/index.js';
import type { FieldError, FieldRule } from '../http/index.js';
import type { FieldRuleParams } from '../platform/index.js';

/** An exception as a client sends it, with every field present. */
export interface ExceptionInput {
  readonly kind: ExceptionKind;
  readonly title: string | null;
  readonly forFamily: boolean;
  readonly childIds: readonly string[];
  readonly parentIds: readonly string[];
  readonly startDate: string;
  readonly endDate: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** So long after a day it can still be said what it held: what is older is left to the record. */
const DAYS_BACK = 14;
const MOST_DAYS = 366;

const error = (
  field: string,
  code: FieldRule,
  message: string,
  params?: FieldRuleParams,
): FieldError => ({ field, code, params, message: `${field} ${message}` });

/** The errors of an exception's fields, and between them. */
export function exceptionErrors(said: ExceptionInput): FieldError[] {
  return [...peopleErrors(said), ...dateErrors(said), ...timeErrors(said)];
}

function peopleErrors({ kind, forFamily, childIds, parentIds }: ExceptionInput): FieldError[] {
  const errors: FieldError[] = [];
  const named = childIds.length + parentIds.length;
  if (forFamily && named > 0)
    errors.push(error('forFamily', 'owner', 'must be false where children or adults are named'));
  if (!forFamily && named === 0)
    errors.push(error('childIds', 'required', 'must name somebody, or forFamily be true'));
  if (kind === 'day-off' && parentIds.length > 0)
    errors.push(error('parentIds', 'owner', 'must be empty, as a day off is the children’s'));
  return errors;
}

function dateErrors({ startDate, endDate }: ExceptionInput): FieldError[] {
  if (endDate < startDate) return [error('endDate', 'date.order', 'must not be before startDate')];
  if (daysBetween(startDate, endDate) >= MOST_DAYS)
    return [
      error('endDate', 'date.too-long', `must be within ${MOST_DAYS} days of startDate`, {
        days: MOST_DAYS,
      }),
    ];
  return [];
}

function timeErrors({ kind, startTime, endTime }: ExceptionInput): FieldError[] {
  if (kind === 'day-off' && (startTime ?? endTime) !== null)
    return [error('startTime', 'time.whole-day', 'must be left out, as a day off is a whole day')];
  if (kind === 'open' && startTime === null && endTime === null)
    return [error('startTime', 'required', 'must be given, as extra time has hours')];
  if (startTime === null && endTime === null) return [];
  if (startTime === null) return [error('startTime', 'required', 'must be given with endTime')];
  if (endTime === null) return [error('endTime', 'required', 'must be given with startTime')];
  return minuteOf(endTime) > minuteOf(startTime)
    ? []
    : [error('endTime', 'time.order', 'must be later than startTime')];
}

/** The error of dates that are over; they are given only where they are new. */
export function pastErrors({ endDate }: Pick<ExceptionInput, 'endDate'>, today: string) {
  const earliest = addDays(today, -DAYS_BACK);
  return endDate >= earliest
    ? []
    : [error('endDate', 'date.past', `must be ${earliest} or later: that day is over`)];
}

interface Known {
  readonly holidays: readonly (Holiday & { readonly title: string })[];
  readonly exceptions: readonly CalendarException[];
}

/** Extra time where the same people have none: each side is named. */
export function contradictions(
  said: ExceptionInput,
  id: string | null,
  known: Known,
): FieldError[] {
  if (said.kind !== 'open') return [];
  const holiday = known.holidays.find((each) => shareDays(each, said));
  if (holiday) return [contradiction(said, { ...holiday, kind: 'holiday' })];
  const wanted = exceptionColumns(said);
  const other = known.exceptions.find(
    (each) => each.id !== id && isAgainst(each, wanted) && shareDays(each, said),
  );
  return other ? [contradiction(said, other)] : [];
}

type Other = Pick<CalendarException, 'title' | 'startDate' | 'endDate'> & {
  readonly kind: ExceptionKind | 'holiday';
};

function contradiction(
  { startTime, endTime }: ExceptionInput,
  { kind, title, startDate, endDate }: Other,
): FieldError {
  const [from, until] = [startTime ?? '', endTime ?? ''];
  const what = title === null ? kind : `${kind} “${title}”`;
  const message = `extra time from ${from} to ${until} contradicts ${what} of ${startDate} to ${endDate}`;
  const params = { startTime: from, endTime: until, kind, title: title ?? '', startDate, endDate };
  return { field: 'startTime', code: 'fact.contradicts', params, message };
}

function isAgainst(other: CalendarException, wanted: ExceptionColumns): boolean {
  if (other.kind === 'open') return false;
  const meet = overlaps(hoursOfException(other), hoursOfException({ ...other, ...wanted }));
  const people = [...wanted.childIds, ...wanted.parentIds];
  const isTheirs = wanted.forFamily || people.some((person) => concerns(other, person));
  return isTheirs && meet;
}

function shareDays(a: Holiday, b: Holiday): boolean {
  return a.startDate <= b.endDate && b.startDate <= a.endDate;
}

type ExceptionColumns = Pick<
  ExceptionRow,
  | 'kind'
  | 'title'
  | 'forFamily'
  | 'childIds'
  | 'parentIds'
  | 'startDate'
  | 'endDate'
  | 'startMinute'
  | 'endMinute'
>;

/** How a sound exception is stored. */
export function exceptionColumns(said: ExceptionInput): ExceptionColumns {
  const { startTime, endTime, childIds, parentIds, ...rest } = said;
  return {
    ...rest,
    childIds: [...childIds],
    parentIds: [...parentIds],
    startMinute: startTime === null ? null : minuteOf(startTime),
    endMinute: endTime === null ? null : minuteOf(endTime),
  };
}
