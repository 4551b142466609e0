import { mondaysBetween } from '@brightpath/api/domain/calendar';
import {
  type FamilyLife,
  hasSchool,
  type Impossible,
  noSchoolDays,
  nothingLeft,
  type PlannedWeek,
  type PlanRequest,
  weekProblem,
  whyImpossible,
  whyNothingToPlan,
} from '@brightpath/api/domain/planning';
import { validateProblem } from '@brightpath/api/domain/timetabling';

export type WeekPlan =
  { readonly weeks: readonly PlannedWeek[] } | { readonly impossible: Impossible };

/** Every week of a request as a problem of its own, or why there can be no timetable at all. */
export function planWeeks(life: FamilyLife, request: PlanRequest): WeekPlan {
  const missing = whyNothingToPlan(life, request);
  if (missing) return { impossible: missing };
  const mondays = mondaysBetween(request.firstDate, request.lastDate).filter((monday) =>
    hasSchool(life, request, monday),
  );
  if (mondays.length === 0) return { impossible: noSchoolDays(request) };
  const weeks = mondays.flatMap(
    (monday, index) => weekProblem(life, request, { monday, index }) ?? [],
  );
  if (weeks.length === 0) return { impossible: nothingLeft(request) };
  weeks.forEach(requireValid);
  // A contradiction shows in every week; where only some weeks have it, the others are worth planning.
  const reasons = weeks.map(({ problem }) => whyImpossible(problem));
  const [first] = reasons;
  return first && reasons.every((reason) => reason !== null) ? { impossible: first } : { weeks };
}

/** The solver takes its question for granted, so a fault of ours is found here, by the name of the field. */
function requireValid({ monday, problem }: PlannedWeek): void {
  const checked = validateProblem(problem);
  if (checked.ok) return;
  const [first] = checked.errors;
  throw new RangeError(`the problem of ${monday} is unsound: ${first?.path} ${first?.message}`);
}
