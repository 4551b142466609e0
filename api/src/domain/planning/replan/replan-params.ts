import {
  addDays,
  DAYS_PER_WEEK,
  daysBetween,
  isLocalDate,
  type LocalDate,
  mondayOf,
  mondaysBetween,
} from '../../calendar/index.js';
import type { KeptLesson } from '../input/planning-input.js';
import { type Disruption, DISRUPTION_KINDS } from './disruption.js';
import type { ReplanSituation } from './replan-problem.js';

/** What is asked when a week shall be planned again: kept with its job, written by the api and read by the worker. */
export interface ReplanParams {
  readonly scheduleId: string;
  readonly baseVersionId: string;
  readonly disruption: Disruption;
  /** 0 to 1. */
  readonly stability: number;
}

/** Reads the parameters of a job. Throws a TypeError that names the field where nobody can have written them. */
export function readReplanParams(params: Readonly<Record<string, unknown>>): ReplanParams {
  const { scheduleId, baseVersionId, disruption, stability } = params;
  const { kind, date } = Object(disruption) as Partial<Disruption>;
  if (typeof scheduleId !== 'string') throw mustBe('scheduleId', 'an id', scheduleId);
  if (typeof baseVersionId !== 'string') throw mustBe('baseVersionId', 'an id', baseVersionId);
  if (typeof stability !== 'number') throw mustBe('stability', 'a number from 0 to 1', stability);
  if (!DISRUPTION_KINDS.some((known) => known === kind))
    throw mustBe('disruption.kind', `one of ${DISRUPTION_KINDS.join(', ')}`, kind);
  if (typeof date !== 'string' || !isLocalDate(date))
    throw mustBe('disruption.date', 'a date', date);
  return { scheduleId, baseVersionId, disruption: disruption as Disruption, stability };
}

/** A lesson or other block as it stands in the family's calendar. */
export interface PlannedItem extends KeptLesson {
  readonly scheduleId: string;
  readonly status: string;
  readonly locked: boolean;
}

export interface ReplanMoment {
  readonly today: LocalDate;
  readonly nowMinute: number;
  readonly scheduleStart: LocalDate;
  readonly scheduleEnd: LocalDate;
}

/** Who may move in the week something came up in. */
export function situationOf(
  items: readonly PlannedItem[],
  params: ReplanParams,
  moment: ReplanMoment,
): ReplanSituation {
  return situationIn(mondayOf(params.disruption.date), items, { params, moment });
}

/** The weeks after it that something reaches as well: all to the schedule's end where everything moves a day later. */
export function laterSituations(
  items: readonly PlannedItem[],
  params: ReplanParams,
  moment: ReplanMoment,
): ReplanSituation[] {
  const { kind, date } = params.disruption;
  if (kind !== 'day-later') return [];
  const first = addDays(mondayOf(date), DAYS_PER_WEEK);
  const mondays = mondaysBetween(first, moment.scheduleEnd);
  return mondays.map((monday) => situationIn(monday, items, { params, moment }));
}

/**
 * Who may move: planned lessons of the schedule that lie ahead and that nobody locked. Of a missed day also those
 * that are past, which stay in the record while what they were for is placed anew.
 */
function situationIn(
  monday: LocalDate,
  items: readonly PlannedItem[],
  { params, moment }: { params: ReplanParams; moment: ReplanMoment },
): ReplanSituation {
  const { scheduleId, disruption } = params;
  const { today, nowMinute, scheduleStart } = moment;
  const here = items.filter(({ date }) => mondayOf(date) === monday);
  const mayMove = (item: PlannedItem): boolean =>
    item.scheduleId === scheduleId && item.subjectId !== null && !item.locked;
  const isAhead = ({ date, startMinute }: PlannedItem): boolean =>
    date > today || (date === today && startMinute >= nowMinute);
  const movable = here.filter(
    (item) => mayMove(item) && isAhead(item) && ['planned', 'moved'].includes(item.status),
  );
  const missed = here.filter(
    (item) =>
      disruption.kind === 'missed-day' &&
      item.date === disruption.date &&
      mayMove(item) &&
      !isAhead(item) &&
      item.status === 'planned',
  );
  const kept = here.filter((item) => !movable.includes(item) && !missed.includes(item));
  const weeks = daysBetween(mondayOf(scheduleStart), monday) / DAYS_PER_WEEK;
  const index = Math.max(0, weeks);
  return { monday, index, today, nowMinute, disruption, movable, missed, kept };
}

/**
 * The days of a re-planning: the week something came up in, or all to the schedule's end where everything moves a day
 * later, and the week after, into which lessons may be carried.
 */
export function replanRange(
  { kind, date }: Disruption,
  scheduleEnd: LocalDate,
): { first: LocalDate; last: LocalDate } {
  const first = mondayOf(date);
  const end = kind === 'day-later' && scheduleEnd > date ? scheduleEnd : date;
  return { first, last: addDays(mondayOf(end), 2 * DAYS_PER_WEEK - 1) };
}

/** Equal for two moments exactly when everything stands at the same places. */
export function placesText(items: readonly PlannedItem[]): string {
  return items
    .map(({ itemId, date, startMinute, minutes }) => [itemId, date, startMinute, minutes].join(' '))
    .sort()
    .join('\n');
}

function mustBe(field: string, what: string, value: unknown): TypeError {
  return new TypeError(`params.${field} must be ${what}, got ${JSON.stringify(value)}`);
}
