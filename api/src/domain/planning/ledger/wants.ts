import { type LocalDate, mondayOf } from '../../calendar/index.js';
import {
  type KeptLesson,
  learnersOf,
  type PlanningInput,
  type PlanRequest,
  subjectsOf,
  type TaughtSubject,
  wantedWeekOf,
} from '../input/planning-input.js';
import {
  changedWithin,
  inputOfWeek,
  subjectInWeek,
  subjectOn,
} from '../input/subject-over-time.js';
import { isTaughtOn, sessionsOf } from '../input/taught-days.js';
import { weekOfSeries } from '../input/subject-series.js';
import { accountOf, shareChildren, type Want } from '../input/want.js';
import { WeekHours } from '../input/week-hours.js';

/**
 * What a week wants of the request's subjects. Days that were planned already and are over still count; days before a
 * family began to plan the week do not, for they are not caught up.
 */
export function wantsOfWeek(
  planningInput: PlanningInput,
  request: PlanRequest,
  monday: LocalDate,
): Want[] {
  // An illness or an absence takes a lesson's place, and not what the week wants: the lesson is then owed.
  const exceptions = planningInput.exceptions.filter(({ kind }) => kind !== 'ill' && kind !== 'away'); // prettier-ignore
  const usual = { ...planningInput, exceptions };
  const hours = new WeekHours(usual, { ...request, kept: [] }, monday);
  // A subject of which the week wants nothing has a want of 0, which replaces what an older plan wanted of it.
  return subjectsOf(inputOfWeek(planningInput, monday), request).map((taught) => {
    const known = planningInput.subjects.find(({ id }) => id === taught.id) ?? taught;
    return wantOf(known, { request, hours, monday });
  });
}

/** The lessons of a week's own want that keep their place in the week. */
export function keptOfWeek(
  kept: readonly KeptLesson[],
  { weekStart, subjectId, childIds }: Pick<Want, 'weekStart' | 'subjectId' | 'childIds'>,
): KeptLesson[] {
  return kept.filter(
    (lesson) =>
      !lesson.extra &&
      lesson.subjectId === subjectId &&
      wantedWeekOf(lesson) === weekStart &&
      mondayOf(lesson.date) === weekStart &&
      shareChildren(lesson.childIds, childIds),
  );
}

/** How many lessons of a week's want need no place in it any more. */
export function settledOf(
  { settled = [] }: Pick<PlanRequest, 'settled'>,
  { weekStart, subjectId, childIds }: Pick<Want, 'weekStart' | 'subjectId' | 'childIds'>,
): number {
  return settled
    .filter(
      (each) =>
        each.weekStart === weekStart &&
        each.subjectId === subjectId &&
        shareChildren(each.childIds, childIds),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

/**
 * The wants of a new version: those of the weeks and subjects that it planned, and from the version before those it did
 * not touch.
 */
export function wantsAfter(
  before: readonly Want[],
  planned: { readonly mondays: readonly LocalDate[]; readonly wants: readonly Want[] },
  scope: Pick<PlanRequest, 'childIds' | 'subjectIds'>,
): Want[] {
  const isPlanned = ({ weekStart, subjectId, childIds }: Want): boolean =>
    planned.mondays.includes(weekStart) &&
    subjectId !== null &&
    scope.subjectIds.includes(subjectId) &&
    childIds.every((id) => scope.childIds.includes(id));
  const others = before.filter((want) => !isPlanned(want) && !isCovered(want, planned.wants));
  return [...planned.wants, ...others];
}

/** The wants of several plans, given from the newest to the oldest: for each week and subject, that of the newest plan. */
export function newestWants(plans: readonly (readonly Want[])[]): Want[] {
  return plans.reduce<Want[]>(
    (sofar, wants) => [...sofar, ...wants.filter((want) => !isCovered(want, sofar))],
    [],
  );
}

function isCovered(want: Want, by: readonly Want[]): boolean {
  return by.some(
    (newer) =>
      newer.weekStart === want.weekStart &&
      (want.subjectId === null
        ? newer.subjectId === null && newer.name === want.name
        : newer.subjectId === want.subjectId) &&
      shareChildren(newer.childIds, want.childIds),
  );
}

function wantOf(
  known: TaughtSubject,
  { request, hours, monday }: { request: PlanRequest; hours: WeekHours; monday: LocalDate },
): Want {
  const weekStart = monday;
  const taught = subjectInWeek(known, monday);
  const members = learnersOf(taught, request.childIds);
  const of = { weekStart, subjectId: taught.id, childIds: members };
  const before = accountOf(request.wanted ?? [], of);
  // A plan for one child of a group leaves the group's want as it is, without those who do not learn it any more.
  const isPart = before !== null && members.every((id) => before.childIds.includes(id));
  const childIds = isPart ? before.childIds.filter((id) => isLearner(taught, id)) : members;
  const open = hours
    .daysOf(members, hours.slotsOf(taught))
    .map((day) => hours.grid.dates[day]!)
    .filter((date) => isTaughtOn(taught, date));
  const over = (before?.dates ?? []).filter((date) => date <= request.today);
  const kept = keptOfWeek(request.kept, of).map(({ date }) => date);
  const dates = [...new Set([...over, ...open, ...kept])].sort();
  const count = countIn(known, dates, { request, monday });
  const { name, core, minutes } = taught;
  return { ...of, childIds, name, core, minutes, dates, count };
}

function isLearner({ learners }: TaughtSubject, id: string): boolean {
  return learners.some(({ childId }) => childId === id);
}

/**
 * Lessons that a week wants on these dates. Where the subject comes more often from a day within the week on, the week
 * wants what it wanted before, and of the lessons in addition the share of its days that are left: no lesson is owed for
 * days on which nobody wanted it.
 */
function countIn(
  known: TaughtSubject,
  dates: readonly LocalDate[],
  { request, monday }: { request: PlanRequest; monday: LocalDate },
): number {
  const week = {
    schoolDays: dates.length,
    index: weekOfSeries(known, { monday, firstDate: request.firstDate }),
  };
  const count = sessionsOf(subjectInWeek(known, monday), week);
  const changed = changedWithin(known, monday);
  if (changed === null || dates.length === 0) return count;
  const before = sessionsOf(subjectOn(known, monday), week);
  const left = dates.filter((date) => date >= changed).length / dates.length;
  if (left === 0) return before;
  return count > before ? before + Math.round((count - before) * left) : count;
}
