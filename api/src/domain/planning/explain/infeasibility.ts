import { type LocalDate, mondaysBetween } from '../../calendar/index.js';
import {
  freeHours,
  isNamed,
  parentSupply,
  type Problem,
  SLOT_MINUTES,
  type Subject,
} from '../../timetabling/index.js';
import { type PlanningInput, type PlanRequest, subjectsOf } from '../input/planning-input.js';
import { inputOfWeek } from '../input/subject-over-time.js';

/** A subject with a fixed time, as a sentence needs it. */
interface FixedTime {
  readonly subjectId: string;
  readonly name: string;
  readonly startMinute: number;
}

/**
 * Why no timetable can be made at all: a code, and the values that a sentence about it needs. Dates are ISO dates, times
 * are minutes after midnight. Of contradictory fixed times, one that never fits stands alone and two that clash stand
 * together.
 */
export type Infeasibility =
  | { readonly code: 'schedule.no-children'; readonly params: Empty }
  | { readonly code: 'schedule.no-subjects'; readonly params: Empty }
  | { readonly code: 'schedule.no-school-days'; readonly params: DateRange }
  | { readonly code: 'schedule.nothing-left'; readonly params: DateRange }
  | {
      readonly code: 'schedule.nothing-fits';
      readonly params: { readonly reasons: readonly string[] };
    }
  | {
      readonly code: 'schedule.contradictory-fixed-times';
      readonly params: { readonly fixedTimes: readonly FixedTime[] };
    }
  | {
      readonly code: 'schedule.no-free-hours';
      readonly params: { readonly subjectIds: readonly string[] };
    };

type Empty = Readonly<Record<string, never>>;
interface DateRange {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/** What is missing before any week is looked at, or null. */
export function findNothingToPlan(
  planningInput: PlanningInput,
  request: PlanRequest,
): Infeasibility | null {
  const children = planningInput.learners.filter(({ id }) => request.childIds.includes(id));
  if (children.length === 0) return { code: 'schedule.no-children', params: {} };
  const mondays = mondaysBetween(request.firstDate, request.lastDate);
  if (
    mondays.every((monday) => subjectsOf(inputOfWeek(planningInput, monday), request).length === 0)
  )
    return { code: 'schedule.no-subjects', params: {} };
  if (children.every(({ schoolHours }) => schoolHours.length === 0)) return noSchoolDays(request);
  return null;
}

export function noSchoolDays({ firstDate, lastDate }: PlanRequest): Infeasibility {
  return { code: 'schedule.no-school-days', params: { firstDate, lastDate } };
}

/** Everything that was asked for is in the timetable already. */
export function nothingLeft({ firstDate, lastDate }: PlanRequest): Infeasibility {
  return { code: 'schedule.nothing-left', params: { firstDate, lastDate } };
}

/** No lesson found a place, so that the schedule would be empty. */
export function nothingFits(reasons: readonly { readonly code: string }[]): Infeasibility {
  return { code: 'schedule.nothing-fits', params: { reasons: reasons.map(({ code }) => code) } };
}

/** What makes this week infeasible, or null. A week in which only some lessons find no place is feasible. */
export function findInfeasibility(problem: Problem): Infeasibility | null {
  const places = new Places(problem);
  const fixed = problem.subjects.filter(({ fixedStart }) => fixedStart !== null);
  for (const subject of fixed)
    if (places.daysOf(subject).length === 0) return contradiction(problem, subject);
  for (const [i, first] of fixed.entries()) {
    for (const second of fixed.slice(i + 1))
      if (!places.fitTogether(first, second)) return contradiction(problem, first, second);
  }
  const needParent = problem.subjects.filter(({ parentDemand }) => parentDemand > 0);
  const isHopeless =
    needParent.length === problem.subjects.length &&
    needParent.every((subject) => !places.hasPlace(subject));
  if (!isHopeless) return null;
  return { code: 'schedule.no-free-hours', params: { subjectIds: needParent.map(({ id }) => id) } };
}

/** The places that one lesson alone could have: what children's hours, commitments and parents leave. */
export class Places {
  private readonly supply: number[][];
  private readonly days: readonly number[];
  /** When each parent is free: [day][slot]. Empty in a week without named parents. */
  private readonly freeOf: ReadonlyMap<string, readonly (readonly boolean[])[]>;

  constructor(private readonly problem: Problem) {
    this.supply = parentSupply(problem);
    this.days = Array.from({ length: problem.days }, (_, day) => day);
    const named = isNamed(problem) ? problem.parents : [];
    this.freeOf = new Map(named.map((parent) => [parent.id, freeHours(problem, parent)]));
  }

  /** Days on which a subject with a fixed start can be at its time. */
  daysOf(subject: Subject): number[] {
    return this.days.filter((day) => this.isOpen(subject, day, subject.fixedStart ?? 0));
  }

  hasPlace(subject: Subject): boolean {
    return this.placedDays(subject).length > 0;
  }

  /** Days on which a subject can be, at its fixed time where it has one. */
  possibleDays(subject: Subject): number[] {
    const days = subject.fixedStart === null ? this.placedDays(subject) : this.daysOf(subject);
    return days.filter((day) => subject.allowedDays?.includes(day) ?? true);
  }

  private placedDays(subject: Subject): number[] {
    const starts = Array.from(
      { length: Math.max(0, this.problem.slotsPerDay - subject.slots + 1) },
      (_, slot) => slot,
    );
    return this.days.filter((day) => starts.some((start) => this.isOpen(subject, day, start)));
  }

  /** False where two fixed times exclude each other so often that the days do not suffice for both. */
  fitTogether(first: Subject, second: Subject): boolean {
    const [a, b] = [this.daysOf(first), this.daysOf(second)];
    const days = new Set([...a, ...b]);
    const isShared = a.some((day) => b.includes(day));
    if (!isShared || !meet(first, second)) return true;
    const sameChild = first.members.some((id) => second.members.includes(id));
    const canCoexist = (day: number): boolean =>
      !sameChild && this.least(day, first) >= first.parentDemand + second.parentDemand;
    if ([...days].some((day) => a.includes(day) && b.includes(day) && canCoexist(day))) return true;
    return (
      Math.min(first.sessionsPerWeek, a.length) + Math.min(second.sessionsPerWeek, b.length) <=
      days.size
    );
  }

  private isOpen(subject: Subject, day: number, start: number): boolean {
    const end = start + subject.slots;
    const isFree = subject.members.every((id) => {
      const child = this.problem.children.find((each) => each.id === id);
      const [open, close] = child?.windows[day] ?? [0, 0];
      const taken = child?.commitments[day] ?? [];
      return start >= open && end <= close && !taken.some(([from, to]) => start < to && from < end);
    });
    return isFree && this.isHelped(subject, day, start);
  }

  /** Whether one of those who teach the subject is there from the beginning of a lesson to its end. */
  private isHelped({ parentDemand, teachers = [], slots }: Subject, day: number, start: number) {
    if (parentDemand === 0) return true;
    if (!isNamed(this.problem)) return this.supplyOf(day, start, start + slots) >= parentDemand;
    return teachers.some(({ parent }) => {
      const free = this.freeOf.get(parent)?.[day]?.slice(start, start + slots) ?? [];
      return free.length === slots && free.every(Boolean);
    });
  }

  private least(day: number, subject: Subject): number {
    const start = subject.fixedStart ?? 0;
    return this.supplyOf(day, start, start + subject.slots);
  }

  private supplyOf(day: number, start: number, end: number): number {
    return Math.min(...(this.supply[day] ?? []).slice(start, end));
  }
}

function meet(first: Subject, second: Subject): boolean {
  const [a, b] = [first.fixedStart ?? 0, second.fixedStart ?? 0];
  return a < b + second.slots && b < a + first.slots;
}

function contradiction(problem: Problem, ...subjects: readonly Subject[]): Infeasibility {
  const fixedTimes = subjects.map(({ id, name, fixedStart }) => ({
    subjectId: id,
    name,
    startMinute: problem.dayStartMinute + (fixedStart ?? 0) * SLOT_MINUTES,
  }));
  return { code: 'schedule.contradictory-fixed-times', params: { fixedTimes } };
}
