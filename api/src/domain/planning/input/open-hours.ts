import {
  attendedHoursOn,
  type LocalDate,
  merged,
  type Span,
  without,
} from '../../calendar/index.js';
import { adultDay, childDay, type FamilyDay } from './day-facts.js';
import type { Adult, PlanningInput, Learner, PlanRequest } from './planning-input.js';

/** A plan includes today while at least this share of today's school time lies ahead; otherwise it begins tomorrow. */
const SHARE_OF_TODAY = 0.5;

/**
 * When a child may have a new lesson on a date; empty outside the request, in the past, and where the child has no
 * school.
 */
export function schoolTime(
  planningInput: PlanningInput,
  request: PlanRequest,
  learner: Learner,
  date: LocalDate,
): readonly Span[] {
  const isWanted = request.firstDate <= date && date <= request.lastDate;
  if (!isWanted || date < request.today) return [];
  const open = attendedHoursOn(planningInput, learner, date);
  if (date > request.today) return open;
  const ahead = open.flatMap((span) => without(span, [{ from: 0, to: request.nowMinute }]));
  const isWorthIt = length(ahead) >= SHARE_OF_TODAY * length(open);
  return isWorthIt || request.usesRestOfToday === true ? ahead : [];
}

/** The time on a date that commitments, exceptions and meals take from a child. */
export function takenFromLearner(
  planningInput: PlanningInput,
  learner: Learner,
  day: FamilyDay,
): Span[] {
  return spansOf(childDay(planningInput, learner, day).taken);
}

/** When an adult cannot help on a date. */
export function adultAway(planningInput: PlanningInput, adult: Adult, date: LocalDate): Span[] {
  const { free, taken } = adultDay(planningInput, adult, date);
  return merged([...without({ from: 0, to: 24 * 60 }, free), ...taken]);
}

function spansOf(spans: readonly Span[]): Span[] {
  return spans.map(({ from, to }) => ({ from, to }));
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
