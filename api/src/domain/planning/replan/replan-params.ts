import {
  addDays,
  DAYS_PER_WEEK,
  isLocalDate,
  type LocalDate,
  mondayOf,
  mondaysBetween,
} from '../../calendar/index.js';
import { stableShare } from '../../stable-hash.js';
import { OPEN_WISH_CODES } from '../ledger/open-wishes.js';
import type { KeptLesson, PlanningInput } from '../input/planning-input.js';
import {
  type Disruption,
  DISRUPTION_KINDS,
  lastDateOf,
  readStoredDisruption,
} from './disruption.js';
import type { ReplanSituation } from './replan-problem.js';
import type { WishToTakeUp } from './take-up-wishes.js';

/** What a request to plan a week again asks for. The api writes it into the job, and the worker reads it there. */
export interface ReplanParams {
  readonly scheduleId: string;
  readonly baseVersionId: string;
  readonly disruption: Disruption;
  /** 0 to 1. */
  readonly stability: number;
  /** Open wishes of the week that are taken up; left out where it is not about these. */
  readonly wishes?: readonly WishToTakeUp[];
}

/** Reads the parameters of a job. Throws a TypeError that names the first field that is malformed. */
export function readReplanParams(params: Readonly<Record<string, unknown>>): ReplanParams {
  const { scheduleId, baseVersionId, disruption, stability, wishes } = params;
  const { kind, date } = Object(disruption) as Partial<Disruption>;
  if (typeof scheduleId !== 'string') throw mustBe('scheduleId', 'an id', scheduleId);
  if (typeof baseVersionId !== 'string') throw mustBe('baseVersionId', 'an id', baseVersionId);
  if (typeof stability !== 'number') throw mustBe('stability', 'a number from 0 to 1', stability);
  if (!DISRUPTION_KINDS.some((known) => known === kind))
    throw mustBe('disruption.kind', `one of ${DISRUPTION_KINDS.join(', ')}`, kind);
  if (typeof date !== 'string' || !isLocalDate(date))
    throw mustBe('disruption.date', 'a date', date);
  if (wishes !== undefined && !isWishes(wishes))
    throw mustBe('wishes', 'a list of open wishes with an id for each new lesson', wishes);
  return {
    scheduleId,
    baseVersionId,
    disruption: readStoredDisruption(disruption),
    stability,
    ...(wishes !== undefined && { wishes }),
  };
}

function isWishes(value: unknown): value is readonly WishToTakeUp[] {
  return Array.isArray(value) && value.every(isWish);
}

function isWish(value: unknown): value is WishToTakeUp {
  const { code, count, lessonIds, childIds } = Object(value) as Partial<WishToTakeUp>;
  if (!OPEN_WISH_CODES.some((known) => known === code) || !Array.isArray(childIds)) return false;
  return Array.isArray(lessonIds) && lessonIds.length === (code === 'no-place' ? count : 0);
}

/** A lesson or another block, as the family's calendar has it. */
export interface PlannedItem extends KeptLesson {
  readonly scheduleId: string;
  readonly status: string;
  readonly locked: boolean;
}

interface ReplanMoment {
  readonly today: LocalDate;
  readonly nowMinute: number;
  readonly scheduleEnd: LocalDate;
}

/** The lessons that may move in the week of the disruption. */
export function situationOf(
  items: readonly PlannedItem[],
  params: ReplanParams,
  moment: ReplanMoment,
): ReplanSituation {
  return situationIn(mondayOf(params.disruption.date), items, { params, moment });
}

/** The later weeks that the disruption reaches: all to the schedule's end where everything moves a day later. */
export function laterSituations(
  items: readonly PlannedItem[],
  params: ReplanParams,
  moment: ReplanMoment,
): ReplanSituation[] {
  const first = addDays(mondayOf(params.disruption.date), DAYS_PER_WEEK);
  const mondays = mondaysBetween(first, endOf(params.disruption, moment.scheduleEnd));
  return mondays.map((monday) => situationIn(monday, items, { params, moment }));
}

/** The weeks that are planned again. */
export function replannedMondays(disruption: Disruption, scheduleEnd: LocalDate): LocalDate[] {
  const { kind, date } = disruption;
  return kind === 'day-later' ? mondaysBetween(date, scheduleEnd) : [mondayOf(date)];
}

/** The last day of the schedule that a disruption reaches. */
function endOf(disruption: Disruption, scheduleEnd: LocalDate): LocalDate {
  const last = lastDateOf(disruption);
  return disruption.kind === 'day-later' || last > scheduleEnd ? scheduleEnd : last;
}

/**
 * Decides which lessons may move: planned lessons of the schedule that lie ahead and are not locked. Of a missed day,
 * past lessons count as well: they stay in the record while their purpose gets a new place.
 */
function situationIn(
  monday: LocalDate,
  items: readonly PlannedItem[],
  { params, moment }: { params: ReplanParams; moment: ReplanMoment },
): ReplanSituation {
  const { scheduleId, disruption } = params;
  const { today, nowMinute } = moment;
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
  return { monday, today, nowMinute, disruption, movable, missed, kept };
}

/**
 * The dates that planning again covers: the weeks of the disruption, or all to the schedule's end where everything moves
 * a day later, and the week after, into which lessons may be carried over. A missed day may lie two weeks back, and its
 * lessons are carried over to the present week.
 */
export function replanRange(
  disruption: Disruption,
  scheduleEnd: LocalDate,
): { first: LocalDate; last: LocalDate } {
  const { date } = disruption;
  const end = endOf(disruption, scheduleEnd);
  const weeks = disruption.kind === 'missed-day' ? 3 : 2;
  return {
    first: mondayOf(date),
    last: addDays(mondayOf(end > date ? end : date), weeks * DAYS_PER_WEEK - 1),
  };
}

/** A text that is equal for two moments exactly when every item stands at the same place. */
export function placesText(items: readonly PlannedItem[]): string {
  return items
    .map(({ itemId, date, startMinute, minutes, adultId }) =>
      [itemId, date, startMinute, minutes, ...(adultId ? [adultId] : [])].join(' '),
    )
    .sort()
    .join('\n');
}

/** A text that is equal for two moments exactly when the same facts hold in the weeks of the input. */
export function factsText(input: PlanningInput): string {
  const { learners, adults, taken, holidays, exceptions, meals, subjects } = input;
  const wishes = subjects.map((subject) => {
    const { id, kind, core, minutes, frequency, involvement, fixedStartMinute } = subject;
    const { pauses, teaching, learners: pupils, weekdays = [], factsOverTime = [] } = subject;
    const who = pupils.map(({ childId, interest }) => [childId, interest]);
    const lesson = [kind, core, minutes, frequency, involvement, fixedStartMinute];
    return [id, ...lesson, weekdays, pauses, teaching, who, ...factsOverTime];
  });
  const { flexibility, approach, scales } = input.style;
  const style = [flexibility, approach, scales];
  const facts = [learners, adults, taken, holidays, exceptions, meals, wishes, style];
  return String(stableShare(JSON.stringify(facts)));
}

function mustBe(field: string, what: string, value: unknown): TypeError {
  return new TypeError(`params.${field} must be ${what}, got ${JSON.stringify(value)}`);
}
