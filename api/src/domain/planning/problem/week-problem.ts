import { type LocalDate, weekDates } from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import { NAMED_FORMAT, type Problem, type Subject } from '../../timetabling/index.js';
import {
  type PlanningInput,
  learnersOf,
  type PlanRequest,
  subjectsOf,
  type TaughtSubject,
} from '../input/planning-input.js';
import { inputOfWeek } from '../input/subject-over-time.js';
import { isTaughtOn, sessionsOf, taughtDays } from '../input/taught-days.js';
import { teachersOf } from '../input/teaching.js';
import { weekOfSeries } from '../input/subject-series.js';
import type { Want } from '../input/want.js';
import { keptOfWeek, settledOf, wantsOfWeek } from '../ledger/wants.js';
import { pinKept } from './kept-lessons.js';
import { schoolTime } from '../input/open-hours.js';
import { rewardInputOf } from '../reward/reward-input.js';
import { favouredDays, rewardTable } from '../reward/week-rewards.js';
import { weightsFor } from './style-weights.js';
import type { WeekGrid } from '../input/week-grid.js';
import { WeekHours } from '../input/week-hours.js';

export interface PlannedWeek {
  readonly monday: LocalDate;
  readonly grid: WeekGrid;
  readonly problem: Problem;
  /** What the week wants, placed or not. */
  readonly wants: readonly Want[];
}

/** States one week of a family as a timetabling problem. Null when there is nothing to place in it. */
export function weekProblem(
  input: PlanningInput,
  request: PlanRequest,
  monday: LocalDate,
): PlannedWeek | null {
  const planningInput = inputOfWeek(input, monday);
  const hours = new WeekHours(input, request, monday);
  const wants = wantsOfWeek(input, request, monday);
  const subjects = subjectsOf(planningInput, request).flatMap(
    (taught) => asSubject(taught, { planningInput, request, hours, wants }) ?? [],
  );
  if (subjects.length === 0) return null;
  const problem: Problem = {
    format: NAMED_FORMAT,
    name: monday,
    days: hours.grid.dates.length,
    slotsPerDay: hours.grid.slotsPerDay,
    dayStartMinute: hours.grid.dayStartMinute,
    weights: weightsFor(planningInput, monday),
    children: hours.children,
    parents: hours.parents,
    subjects,
    trips: [],
    locked: [],
    previous: [],
    frozenDays: [],
  };
  return {
    monday,
    grid: hours.grid,
    problem: pinKept(problem, hours.keptHere, hours.grid),
    wants,
  };
}

/** True when some child of the request has school on some day of the week. */
export function hasSchool(
  planningInput: PlanningInput,
  request: PlanRequest,
  monday: LocalDate,
): boolean {
  const learners = planningInput.learners.filter(({ id }) => request.childIds.includes(id));
  return weekDates(monday).some((date) =>
    learners.some((learner) => schoolTime(planningInput, request, learner, date).length > 0),
  );
}

interface Setting {
  readonly planningInput: PlanningInput;
  readonly request: PlanRequest;
  readonly hours: WeekHours;
  readonly wants: readonly Want[];
}

function asSubject(taught: TaughtSubject, setting: Setting): Subject | null {
  const { planningInput, request, hours } = setting;
  const members = learnersOf(taught, request.childIds);
  const slots = hours.slotsOf(taught);
  const { dates } = hours.grid;
  const days = hours.daysOf(members, slots).filter((day) => isTaughtOn(taught, dates[day]!));
  const sessions = sessionsLeft(taught, days, setting);
  if (sessions === 0) return null;
  const isDaily = taught.frequency === 'daily';
  const inBlocks =
    planningInput.style.approach === 'block' && !isDaily && taught.fixedStartMinute === null;
  const reward = rewardInputOf(planningInput, hours, {
    subject: taught,
    slots,
    childIds: members,
    favouredDays: favouredDays(
      {
        order: planningInput.subjects.indexOf(taught),
        week: weekOf(taught, setting),
        sessions,
      },
      { school: hours.schoolDaysOf(members), open: days },
      planningInput.style,
    ),
  });
  return {
    id: taught.id,
    name: taught.name,
    members,
    sessionsPerWeek: sessions,
    slots,
    core: taught.core,
    spread: !isDaily && sessions > 1,
    parentDemand: PARENT_DEMAND[taught.involvement],
    teachers: teachersOf(planningInput.adults, taught.teaching),
    fixedStart:
      taught.fixedStartMinute === null ? null : hours.grid.slotAt(taught.fixedStartMinute),
    allowedDays: taughtDays(taught, dates),
    maxPerDay: inBlocks ? 2 : 1,
    reward: rewardTable(hours.grid, reward),
  };
}

function weekOf(taught: TaughtSubject, { hours, request }: Setting): number {
  const { firstDate } = request;
  return weekOfSeries(taught, { monday: hours.grid.monday, firstDate });
}

/**
 * Sessions to place: as many as the frequency asks for on the days that are left, and together with the kept lessons,
 * those that were dropped and those that stand in another week never more than the week wants.
 */
function sessionsLeft(taught: TaughtSubject, days: readonly number[], setting: Setting): number {
  const { hours, request, wants } = setting;
  const want = wants.find(({ subjectId }) => subjectId === taught.id);
  if (!want) return 0;
  const index = weekOf(taught, setting);
  const kept = keptOfWeek(hours.kept, want);
  const keptDays = new Set(kept.map(({ date }) => hours.grid.dates.indexOf(date)));
  const daysLeft = days.filter((day) => !keptDays.has(day)).length;
  const asked = sessionsOf(taught, { schoolDays: daysLeft, index });
  return Math.max(0, Math.min(asked, want.count - kept.length - settledOf(request, want)));
}
