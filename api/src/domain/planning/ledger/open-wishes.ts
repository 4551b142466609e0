import {
  addDays,
  type CalendarException,
  DAYS_PER_WEEK,
  type LocalDate,
  mondayOf,
} from '../../calendar/index.js';
import type { KeptLesson, PlanningInput, PlanRequest } from '../input/planning-input.js';
import { withSeriesBegun } from '../input/subject-series.js';
import { subjectInWeek } from '../input/subject-over-time.js';
import { accountOf, type Want } from '../input/want.js';
import { isCarriedOver, type LedgerEntry, type LedgerLesson } from './ledger.js';
import { wantsOfWeek } from './wants.js';

/**
 * What the facts want of a planned week and its plan does not hold. `no-place`: lessons that nobody has planned yet.
 * `other-length`: planned lessons whose subject takes other minutes now. `without-child`: planned lessons of a group that a
 * child has joined since. `too-many`: planned lessons beyond what the facts want now.
 */
export const OPEN_WISH_CODES = ['no-place', 'other-length', 'without-child', 'too-many'] as const;
export type OpenWishCode = (typeof OPEN_WISH_CODES)[number];

export interface OpenWish {
  /** Monday of the planned week. */
  readonly weekStart: LocalDate;
  readonly subjectId: string;
  readonly code: OpenWishCode;
  /** Lessons. */
  readonly count: number;
  /** What such a lesson takes now: in the plan, for lessons that are there; else by the facts. */
  readonly minutes: number;
  /** Children who learn it; of `without-child`, those who joined. */
  readonly childIds: readonly string[];
}

/** The days of a week that are planned. */
export interface PlannedDays {
  readonly monday: LocalDate;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

export interface WishesQuestion {
  /** It must cover the whole weeks. */
  readonly planningInput: PlanningInput;
  /** In their order. */
  readonly weeks: readonly PlannedDays[];
  readonly today: LocalDate;
  readonly nowMinute: number;
  /** What the weeks wanted when they were planned, and where those lessons are. */
  readonly wants: readonly Want[];
  readonly entries: readonly LedgerEntry[];
  /** Everything that stands in the weeks. */
  readonly placed: readonly KeptLesson[];
  /** Lessons ahead that a new plan would replace, and those that stand where the facts leave no room: they are told of by themselves. */
  readonly movable: ReadonlySet<string>;
  readonly inTheWay: ReadonlySet<string>;
}

/** The open wishes of planned weeks, by week and in the order of the subjects. It changes nothing. */
export function openWishes(question: WishesQuestion): OpenWish[] {
  return comparedWants(question).flatMap(({ wishes }) => wishes);
}

/**
 * What the weeks want once their open wishes are taken up, of the subjects that have some: what has no place then is
 * owed. A lesson that a parent added beyond the week's want stays one of those that are wanted now.
 */
export function wantsTakenUp(question: WishesQuestion): Want[] {
  return comparedWants(question).flatMap(({ want, entry, wishes }) => {
    if (wishes.length === 0) return [];
    const more = wishes.find(({ code }) => code === 'no-place')?.count ?? 0;
    return [{ ...want, count: Math.min(want.count, (entry?.wanted ?? 0) + more) }];
  });
}

/** What a week wants of a subject now, beside where the lessons are that it wanted before. */
interface ComparedWant {
  readonly want: Want;
  readonly entry: LedgerEntry | null;
  readonly wishes: readonly OpenWish[];
}

function comparedWants(question: WishesQuestion): ComparedWant[] {
  const { planningInput, weeks } = question;
  const [first] = weeks;
  if (!first) return [];
  const scope = { subjectIds: planningInput.subjects.map(({ id }) => id) };
  const begun = withSeriesBegun(planningInput, scope, first.monday);
  // A term has thousands of lessons: each is looked at with its week alone.
  const entries = Map.groupBy(question.entries, ({ weekStart }) => weekStart);
  const wants = Map.groupBy(question.wants, ({ weekStart }) => weekStart);
  const placed = Map.groupBy(question.placed, ({ date }) => mondayOf(date));
  return weeks.flatMap((week) => {
    const { monday } = week;
    const here = {
      entries: entries.get(monday) ?? [],
      wants: wants.get(monday) ?? [],
      placed: placed.get(monday) ?? [],
    };
    return comparedInWeek(weekOnly(begun, monday), week, { ...question, ...here });
  });
}

function comparedInWeek(
  planningInput: PlanningInput,
  week: PlannedDays,
  question: WishesQuestion,
): ComparedWant[] {
  const { monday } = week;
  const { entries } = question;
  const wants = wantsOfWeek(planningInput, requestFor(planningInput, week, question), monday);
  return wants.flatMap((want): ComparedWant[] => {
    const entry = accountOf(entries, want);
    const subject = planningInput.subjects.find(({ id }) => id === want.subjectId);
    if (!subject) return [];
    const { minutes } = subjectInWeek(subject, monday);
    const of = { weekStart: monday, subjectId: subject.id, minutes, childIds: want.childIds };
    return [{ want, entry, wishes: wishesOf({ want, entry, of }, question) }];
  });
}

function wishesOf(
  { want, entry, of }: Omit<ComparedWant, 'wishes'> & { of: Omit<OpenWish, 'code' | 'count'> },
  { inTheWay, movable }: WishesQuestion,
): OpenWish[] {
  if (!entry) return atLeastOne({ ...of, code: 'no-place', count: want.count });
  // Lessons that stand in the way are told of as that: what becomes of them is asked there.
  const own = entry.lessons.filter(({ extra, itemId }) => !extra && !inTheWay.has(itemId));
  // One that was carried over to another week is planned with that week.
  const open = own.filter((lesson) => movable.has(lesson.itemId) && !isCarriedOver(lesson));
  const joined = want.childIds.filter((id) => !entry.childIds.includes(id));
  const without = open.filter(({ childIds }) => joined.some((id) => !childIds.includes(id)));
  const tooMany = Math.min(open.length, own.length - want.count);
  return [
    // A lesson that a parent added beyond the week's want is one of those that are wanted now.
    ...atLeastOne({ ...of, code: 'no-place', count: want.count - entry.wanted - entry.extra }),
    ...otherLengths(open, of),
    ...atLeastOne({ ...of, code: 'without-child', count: without.length, childIds: joined }),
    ...atLeastOne({ ...of, code: 'too-many', count: tooMany }),
  ];
}

/** As if the days of the week that are left were planned again now, for everyone. The question is of that week alone. */
function requestFor(
  { learners, subjects }: PlanningInput,
  { firstDate, lastDate }: PlannedDays,
  { today, nowMinute, placed, movable, wants }: WishesQuestion,
): PlanRequest {
  return {
    firstDate,
    lastDate,
    childIds: learners.map(({ id }) => id),
    subjectIds: subjects.map(({ id }) => id),
    today,
    nowMinute,
    kept: placed.filter(({ itemId }) => !movable.has(itemId)),
    wanted: wants,
  };
}

/** One wish for each length that planned lessons have and their subject has no more. */
function otherLengths(
  open: readonly LedgerLesson[],
  wish: Omit<OpenWish, 'code' | 'count'>,
): OpenWish[] {
  const lengths = [...new Set(open.map(({ minutes }) => minutes))].sort((a, b) => a - b);
  return lengths
    .filter((minutes) => minutes !== wish.minutes)
    .map((minutes) => {
      const count = open.filter((lesson) => lesson.minutes === minutes).length;
      return { ...wish, code: 'other-length', count, minutes };
    });
}

function atLeastOne(wish: OpenWish): OpenWish[] {
  return wish.count > 0 ? [wish] : [];
}

/** The input with the exceptions of a week only: a term has many, and each child and day of each is asked about. */
function weekOnly(input: PlanningInput, monday: LocalDate): PlanningInput {
  const sunday = addDays(monday, DAYS_PER_WEEK - 1);
  const isHere = ({ startDate, endDate }: CalendarException): boolean =>
    startDate <= sunday && monday <= endDate;
  return { ...input, exceptions: input.exceptions.filter(isHere) };
}
