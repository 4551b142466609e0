import { addDays, DAYS_PER_WEEK, type LocalDate } from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import {
  type Child,
  type Interval,
  NAMED_FORMAT,
  type Problem,
  type Session,
  SLOT_MINUTES,
  type Subject,
} from '../../timetabling/index.js';
import {
  type PlanningInput,
  type KeptLesson,
  type PlanRequest,
  spanOf,
  type TaughtSubject,
} from '../input/planning-input.js';
import { inputOfWeek, leaversOf } from '../input/subject-over-time.js';
import { taughtDays } from '../input/taught-days.js';
import { ANY_ADULT, givenBy, teachersOf } from '../input/teaching.js';
import { weekOfSeries } from '../input/subject-series.js';
import { pinKept } from './kept-lessons.js';
import { rewardInputOf } from '../reward/reward-input.js';
import { favouredDays, type RewardInput, rewardTable } from '../reward/week-rewards.js';
import { weightsFor } from './style-weights.js';
import { isEmpty, type WeekGrid } from '../input/week-grid.js';
import { WeekHours } from '../input/week-hours.js';

/** One week's lessons of a family as a problem: lessons that may move, and lessons that are kept. */
interface LessonsOfWeek {
  readonly monday: LocalDate;
  readonly movable: readonly KeptLesson[];
  /** Those of them that stand nowhere yet; left out where there are none. */
  readonly placeless?: readonly KeptLesson[];
  readonly kept: readonly KeptLesson[];
  /** Lessons that each get a subject of their own in the problem, so that they can be told apart. */
  readonly apart?: (lesson: KeptLesson) => boolean;
}

export interface LessonsWeek {
  readonly grid: WeekGrid;
  readonly hours: WeekHours;
  readonly problem: Problem;
  /** By item: the subject in the problem of each lesson that may move. */
  readonly subjectOf: ReadonlyMap<string, string>;
}

/**
 * States one week's lessons as a problem with exactly as many sessions as there are lessons. Every day of the week is
 * open, past days included; the caller closes days that must be closed.
 */
export function lessonsWeek(input: PlanningInput, week: LessonsOfWeek): LessonsWeek {
  const planningInput = inputOfWeek(input, week.monday);
  const hours = new WeekHours(input, requestFor(input, week), week.monday);
  const { grid } = hours;
  const isLeft = (lesson: KeptLesson): boolean => {
    const known = input.subjects.find(({ id }) => id === lesson.subjectId);
    return known !== undefined && leaversOf(known, lesson).length > 0;
  };
  const apart = (lesson: KeptLesson): boolean => week.apart?.(lesson) === true || isLeft(lesson);
  const groups = grouped({ ...week, apart });
  const subjects = groups.map((group) => {
    const subject = asSubject(group, { planningInput, hours, placeless: week.placeless ?? [] });
    // A lesson that a child does not learn any more has no place with that child.
    return isLeft(group.lessons[0]) ? { ...subject, allowedDays: [] } : subject;
  });
  const longest = Math.max(0, ...subjects.map(({ slots }) => slots));
  const bare: Problem = {
    format: NAMED_FORMAT,
    name: week.monday,
    days: grid.dates.length,
    slotsPerDay: grid.slotsPerDay,
    dayStartMinute: grid.dayStartMinute,
    weights: weightsFor(planningInput, week.monday),
    children: hours.children.map((child) => ({
      ...child,
      maxRunSlots: Math.max(child.maxRunSlots, longest),
    })),
    parents: hours.parents,
    subjects,
    trips: [],
    locked: [],
    previous: [],
    frozenDays: [],
  };
  const problem = withoutEmptyDays(pinKept(bare, hours.keptHere, grid));
  const subjectOf = new Map(
    groups.flatMap(({ id, lessons }) => lessons.map(({ itemId }) => [itemId, id] as const)),
  );
  return { grid, hours, problem, subjectOf };
}

/** The slots that a lesson touches, and who gives it; null where it lies outside the grid. */
export function sessionAt(
  { grid }: Pick<LessonsWeek, 'grid'>,
  subject: string,
  lesson: Pick<KeptLesson, 'date' | 'startMinute' | 'minutes' | 'involvement' | 'adultId'>,
): Session | null {
  const day = grid.dates.indexOf(lesson.date);
  const isOn =
    lesson.startMinute >= grid.dayStartMinute && lesson.startMinute + lesson.minutes <= grid.end;
  const [start] = grid.outer(spanOf(lesson));
  return day >= 0 && isOn ? { subject, day, start, ...givenBy(lesson) } : null;
}

/** Number of quarter hours a lesson touches: one more than its length where it does not begin on the quarter hour. */
function slotsOf({ startMinute, minutes }: Pick<KeptLesson, 'startMinute' | 'minutes'>): number {
  const end = Math.ceil((startMinute + minutes) / SLOT_MINUTES);
  return end - Math.floor(startMinute / SLOT_MINUTES);
}

function requestFor(
  planningInput: PlanningInput,
  { monday, movable, kept }: LessonsOfWeek,
): PlanRequest {
  return {
    firstDate: monday,
    lastDate: addDays(monday, DAYS_PER_WEEK - 1),
    childIds: planningInput.learners.map(({ id }) => id),
    subjectIds: [...new Set(movable.flatMap(({ subjectId }) => subjectId ?? []))],
    today: monday,
    nowMinute: 0,
    usesRestOfToday: true,
    kept,
  };
}

interface Group {
  /** The subject's own id for its usual lesson, so that kept lessons count as its sessions. */
  readonly id: string;
  readonly lessons: readonly [KeptLesson, ...KeptLesson[]];
}

/** Lessons of the same subject, length and children share one subject of the problem; any other lesson has its own. */
function grouped({ movable, apart }: LessonsOfWeek): Group[] {
  const groups = new Map<string, [KeptLesson, ...KeptLesson[]]>();
  for (const lesson of movable) {
    const { subjectId, childIds, itemId } = lesson;
    const isAlone = subjectId === null || apart?.(lesson) === true;
    const key = isAlone
      ? itemId
      : [subjectId, lesson.minutes, slotsOf(lesson), ...childIds].join(' ');
    const group = groups.get(key);
    if (group) group.push(lesson);
    else groups.set(key, [lesson]);
  }
  const used = new Set<string>();
  return [...groups.values()].map((lessons) => {
    const [{ subjectId, itemId }] = lessons;
    const own = subjectId !== null && !used.has(subjectId) ? subjectId : `lesson:${itemId}`;
    used.add(own);
    return { id: own, lessons };
  });
}

/** The input of the lesson's reward; null where its subject or its children were removed. */
export function rewardInput(
  input: PlanningInput,
  { hours }: Pick<LessonsWeek, 'hours'>,
  { lesson, sessions }: { lesson: KeptLesson; sessions: number },
): RewardInput | null {
  const planningInput = inputOfWeek(input, hours.grid.monday);
  const order = planningInput.subjects.findIndex((each) => each.id === lesson.subjectId);
  const subject = planningInput.subjects[order];
  const { childIds } = lesson;
  if (!subject || !planningInput.learners.some(({ id }) => childIds.includes(id))) return null;
  const slots = slotsOf(lesson);
  const days = hours.daysOf(childIds, slots);
  const { monday } = hours.grid;
  const week = weekOfSeries(subject, { monday, firstDate: monday });
  const favoured = favouredDays(
    { order, week, sessions },
    { school: hours.schoolDaysOf(childIds), open: days },
    planningInput.style,
  );
  return rewardInputOf(planningInput, hours, { subject, slots, childIds, favouredDays: favoured });
}

function asSubject(
  { id, lessons }: Group,
  {
    planningInput,
    hours,
    placeless,
  }: { planningInput: PlanningInput; hours: WeekHours; placeless: readonly KeptLesson[] },
): Subject {
  const { grid } = hours;
  const [first] = lessons;
  const taught = planningInput.subjects.find((each) => each.id === first.subjectId) ?? null;
  const sessions = lessons.length;
  const standing = lessons.filter((lesson) => !placeless.includes(lesson));
  const input = rewardInput(planningInput, { hours }, { lesson: first, sessions });
  const fixed = taught?.fixedStartMinute ?? null;
  const keepsFixed = fixed !== null && lessons.every(({ startMinute }) => startMinute === fixed);
  return {
    id,
    name: taught?.name ?? id,
    members: first.childIds,
    sessionsPerWeek: sessions,
    slots: slotsOf(first),
    core: taught?.core ?? false,
    spread: taught?.frequency !== 'daily',
    parentDemand: PARENT_DEMAND[first.involvement],
    teachers: teachersOf(planningInput.adults, taught?.teaching ?? ANY_ADULT),
    fixedStart: keepsFixed ? grid.slotAt(fixed) : null,
    allowedDays: taught && taughtDays(taught, grid.dates),
    maxPerDay: Math.max(
      mostOnOneDay([...standing, ...sameSubject(first, hours.kept)]),
      mayMeetTwice(planningInput, taught) ? 2 : 1,
    ),
    reward: input
      ? rewardTable(grid, input)
      : grid.dates.map(() => new Array<number>(grid.slotsPerDay).fill(0)),
  };
}

function mayMeetTwice({ style }: PlanningInput, taught: TaughtSubject | null): boolean {
  if (taught === null || style.approach !== 'block') return false;
  return taught.frequency !== 'daily' && taught.fixedStartMinute === null;
}

/** A parent may have put a kept lesson on a day that has its subject already: neither has to go for it. */
function sameSubject({ subjectId }: KeptLesson, kept: readonly KeptLesson[]): KeptLesson[] {
  return kept.filter((each) => subjectId !== null && each.subjectId === subjectId);
}

function mostOnOneDay(lessons: readonly KeptLesson[]): number {
  const each = new Map(lessons.map((lesson) => [lesson.itemId, lesson]));
  const dates = [...each.values()].map(({ date }) => date);
  return Math.max(0, ...dates.map((date) => dates.filter((other) => other === date).length));
}

/** A day that commitments fill from end to end is closed: the week then asks for fewer lessons. */
function withoutEmptyDays(problem: Problem): Problem {
  const children = problem.children.map((child): Child => {
    const mine = problem.subjects.filter(({ members }) => members.includes(child.id));
    const ids = new Set(mine.map(({ id }) => id));
    const isEmptyDay = child.windows.map((window, day) => {
      const isTaught = problem.locked.some(
        ({ subject, day: on }) => on === day && ids.has(subject),
      );
      return !isEmpty(window) && !isTaught && isCovered(window, child.commitments[day] ?? []);
    });
    return {
      ...child,
      windows: child.windows.map((window, day) => (isEmptyDay[day] ? [0, 0] : window)),
      commitments: child.commitments.map((taken, day) => (isEmptyDay[day] ? [] : taken)),
    };
  });
  return { ...problem, children };
}

function isCovered([from, to]: Interval, taken: readonly Interval[]): boolean {
  return Array.from({ length: to - from }, (_, i) => from + i).every((slot) =>
    taken.some(([a, b]) => slot >= a && slot < b),
  );
}
