import { addDays, DAYS_PER_WEEK, type LocalDate } from '../../calendar/index.js';
import { parentSupply, type Problem, SLOT_MINUTES, type Subject } from '../../timetabling/index.js';
import type { PlanningInput, PlanRequest } from '../input/planning-input.js';
import { weekProblem } from '../problem/week-problem.js';
import { Places } from './infeasibility.js';

/** Something of a usual week that no plan can fit, whatever else it does. */
export type Misfit =
  /** A subject has fewer days with any place than it has lessons. */
  | {
      readonly kind: 'lessons';
      readonly subjectId: string;
      readonly childIds: readonly string[];
      readonly sessions: number;
      readonly possible: number;
    }
  /** A child's lessons that need an adult take more minutes than its hours have with one. */
  | { readonly kind: 'adult-time'; readonly childId: string; readonly minutes: number }
  /** A child's lessons take more minutes than its hours have. */
  | { readonly kind: 'school-time'; readonly childId: string; readonly minutes: number };

/** Children's hours first: what is wrong with them is most often wrong with their lessons as well. */
export function misfitsOf(
  planningInput: PlanningInput,
  monday: LocalDate,
  childIds: readonly string[],
): Misfit[] {
  const request: PlanRequest = {
    firstDate: monday,
    lastDate: addDays(monday, DAYS_PER_WEEK - 1),
    childIds,
    subjectIds: planningInput.subjects.map(({ id }) => id),
    today: addDays(monday, -1),
    nowMinute: 0,
    kept: [],
  };
  const problem = weekProblem(planningInput, request, monday)?.problem;
  if (!problem) return [];
  return [
    ...problem.children.flatMap(({ id }) => childMisfits(problem, id)),
    ...lessonMisfits(problem),
  ];
}

function lessonMisfits(problem: Problem): Misfit[] {
  const places = new Places(problem);
  return problem.subjects.flatMap((subject): Misfit[] => {
    const { id: subjectId, members: childIds, sessionsPerWeek: sessions, maxPerDay } = subject;
    const possible = places.possibleDays(subject).length * maxPerDay;
    if (possible >= sessions) return [];
    return [{ kind: 'lessons', subjectId, childIds, sessions, possible }];
  });
}

function childMisfits(problem: Problem, childId: string): Misfit[] {
  const own = problem.subjects.filter(({ members }) => members.includes(childId));
  const beside = own.filter(({ parentDemand }) => parentDemand > 0);
  const least = Math.min(...beside.map(({ parentDemand }) => parentDemand));
  const missing = (subjects: readonly Subject[], demand: number): number =>
    slotsOf(subjects) - room(problem, childId, demand);
  const all = missing(own, 0);
  if (all > 0) return [{ kind: 'school-time', childId, minutes: all * SLOT_MINUTES }];
  const withAdult = beside.length > 0 ? missing(beside, least) : 0;
  return withAdult > 0 ? [{ kind: 'adult-time', childId, minutes: withAdult * SLOT_MINUTES }] : [];
}

function slotsOf(subjects: readonly Subject[]): number {
  return subjects.reduce((sum, { slots, sessionsPerWeek }) => sum + slots * sessionsPerWeek, 0);
}

/** Slots of a week in which a child can have lessons that take so much of an adult. */
function room(problem: Problem, childId: string, demand: number): number {
  const child = problem.children.find(({ id }) => id === childId);
  if (!child) return 0;
  const supply = parentSupply(problem);
  return child.windows.reduce((sum, [open, close], day) => {
    const taken = child.commitments[day] ?? [];
    let slots = 0;
    for (let slot = open; slot < close; slot++) {
      const isTaken = taken.some(([from, to]) => slot >= from && slot < to);
      if (!isTaken && (supply[day]?.[slot] ?? 0) >= demand) slots++;
    }
    return sum + Math.min(slots, child.maxDailySlots);
  }, 0);
}

/** The children whom it concerns. */
export function childrenOf(misfit: Misfit): readonly string[] {
  return misfit.kind === 'lessons' ? misfit.childIds : [misfit.childId];
}

/** Equal for two misfits that are of the same subject or child. */
export function keyOf(misfit: Misfit): string {
  return `${misfit.kind} ${misfit.kind === 'lessons' ? misfit.subjectId : misfit.childId}`;
}

/** How much it lacks: lessons, or minutes. */
export function missingOf(misfit: Misfit): number {
  return misfit.kind === 'lessons' ? misfit.sessions - misfit.possible : misfit.minutes;
}
