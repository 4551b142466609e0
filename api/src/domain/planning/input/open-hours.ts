import {
  hoursOn,
  isSchoolDay,
  type LocalDate,
  merged,
  occursOn,
  type Span,
  without,
} from '../../calendar/index.js';
import type { Adult, PlanningInput, Learner, PlanRequest, TakenTime } from './planning-input.js';

/** A meal at noon: a day that runs over noon keeps half an hour free, unless the family has planned its own. */
const MIDDAY: Span = { from: 12 * 60, to: 12 * 60 + 30 };
const OVER_NOON: Span = { from: 11 * 60 + 30, to: 13 * 60 + 30 };

/** A plan includes today while at least this share of today's school time lies ahead; otherwise it begins tomorrow. */
const SHARE_OF_TODAY = 0.5;

/** When a child may have a new lesson on a date; empty outside the request, in holidays and in the past. */
export function schoolTime(
  planningInput: PlanningInput,
  request: PlanRequest,
  learner: Learner,
  date: LocalDate,
): Span[] {
  const isWanted = request.firstDate <= date && date <= request.lastDate;
  const calendar = { schoolHours: learner.schoolHours, holidays: planningInput.holidays };
  if (!isWanted || date < request.today || !isSchoolDay(calendar, date)) return [];
  const hours = hoursOn(learner.schoolHours, date);
  if (date > request.today) return hours;
  const ahead = hours.flatMap((span) => without(span, [{ from: 0, to: request.nowMinute }]));
  const isWorthIt = length(ahead) >= SHARE_OF_TODAY * length(hours);
  return isWorthIt || request.usesRestOfToday === true ? ahead : [];
}

/** The time on a date that the family's commitments, the child's own and the midday meal take from a child. */
export function takenFromLearner(
  planningInput: PlanningInput,
  learner: Learner,
  date: LocalDate,
): Span[] {
  const commitments = takenOn(planningInput, date, ({ ownerKind, childId }) =>
    ownerKind === 'child' ? childId === learner.id : ownerKind === 'family',
  );
  const open = hoursOn(learner.schoolHours, date).flatMap((span) => without(span, commitments));
  const isOverNoon = open.some(({ from, to }) => from <= OVER_NOON.from && to >= OVER_NOON.to);
  return isOverNoon ? [...commitments, MIDDAY] : commitments;
}

/** When an adult cannot help on a date. */
export function adultAway(planningInput: PlanningInput, adult: Adult, date: LocalDate): Span[] {
  const commitments = takenOn(planningInput, date, ({ ownerKind, parentId }) =>
    ownerKind === 'parent' ? parentId === adult.id : ownerKind === 'family',
  );
  const away = without({ from: 0, to: 24 * 60 }, hoursOn(adult.freeHours, date));
  return merged([...away, ...commitments]);
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

function takenOn(
  planningInput: PlanningInput,
  date: LocalDate,
  isTheirs: (taken: TakenTime) => boolean,
): Span[] {
  const theirs = planningInput.taken.filter((taken) => isTheirs(taken) && occursOn(taken, date));
  return merged(theirs.map(({ startMinute, endMinute }) => ({ from: startMinute, to: endMinute })));
}
