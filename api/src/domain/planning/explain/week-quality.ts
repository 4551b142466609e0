import { type LocalDate, mondayOf } from '../../calendar/index.js';
import {
  findViolations,
  scoreTimetable,
  optimalityGap,
  upperBound,
} from '../../timetabling/index.js';
import { sessionsOf } from './find-changes.js';
import type { PlanningInput, PlanRequest } from '../input/planning-input.js';
import { placesText, type PlannedItem } from '../replan/replan-params.js';
import { weekProblem } from '../problem/week-problem.js';

export interface QualityQuestion {
  readonly planningInput: PlanningInput;
  readonly request: PlanRequest;
  readonly planned: readonly PlannedItem[];
  /** Mondays of the plan's weeks, in order. */
  readonly mondays: readonly LocalDate[];
}

export interface WeekQuality {
  readonly weekStart: LocalDate;
  /** The week is at most so many percent below the best possible one; null where the bound is too loose to say. */
  readonly withinPercent: number | null;
  /** Where every item stood: the answer holds as long as nothing has moved. */
  readonly places: string;
}

/**
 * How near each week is to the best possible one, by a bound that no timetable can exceed. It answers for as many weeks
 * as there is time for.
 */
export function weekQualities(
  { planningInput, request, planned, mondays }: QualityQuestion,
  { now, deadline }: { now: () => number; deadline: number },
): WeekQuality[] {
  const found: WeekQuality[] = [];
  for (const weekStart of mondays) {
    if (now() >= deadline) break;
    const here = planned.filter(({ date }) => mondayOf(date) === weekStart);
    const week = weekProblem(planningInput, request, weekStart);
    if (!week) continue;
    const sessions = sessionsOf(week, here);
    const isSound = findViolations(week.problem, { sessions }).length === 0;
    const { objective } = scoreTimetable(week.problem, sessions);
    const share = isSound
      ? optimalityGap(objective, upperBound(week.problem, objective))
      : undefined;
    const withinPercent = share === undefined ? null : Math.ceil(share * 1000) / 10;
    found.push({ weekStart, withinPercent, places: placesText(here) });
  }
  return found;
}
