import { mondaysBetween } from '@brightpath/api/domain/calendar';
import {
  type PlanningInput,
  hasSchool,
  type Infeasibility,
  noSchoolDays,
  nothingLeft,
  type PlannedWeek,
  type PlanRequest,
  weekProblem,
  findInfeasibility,
  findNothingToPlan,
} from '@brightpath/api/domain/planning';
import { validateProblem } from '@brightpath/api/domain/timetabling';

export type WeekPlan =
  { readonly weeks: readonly PlannedWeek[] } | { readonly infeasibility: Infeasibility };

/** Every week of a request as a problem of its own, or why there can be no timetable at all. */
export function planWeeks(planningInput: PlanningInput, request: PlanRequest): WeekPlan {
  const missing = findNothingToPlan(planningInput, request);
  if (missing) return { infeasibility: missing };
  const mondays = mondaysBetween(request.firstDate, request.lastDate).filter((monday) =>
    hasSchool(planningInput, request, monday),
  );
  if (mondays.length === 0) return { infeasibility: noSchoolDays(request) };
  const weeks = mondays.flatMap((monday) => weekProblem(planningInput, request, monday) ?? []);
  if (weeks.length === 0) return { infeasibility: nothingLeft(request) };
  weeks.forEach(requireValid);
  // A contradiction shows in every week; where only some weeks have it, the others are still planned.
  const reasons = weeks.map(({ problem }) => findInfeasibility(problem));
  const [first] = reasons;
  return first && reasons.every((reason) => reason !== null) ? { infeasibility: first } : { weeks };
}

/** Checks the problem before the solver, which does not check it: the error names the field. */
function requireValid({ monday, problem }: PlannedWeek): void {
  const checked = validateProblem(problem);
  if (checked.ok) return;
  const [first] = checked.errors;
  throw new RangeError(`the problem of ${monday} is unsound: ${first?.path} ${first?.message}`);
}
