import type { LocalDate } from '../../calendar/index.js';
import { clockText, parentSupply, type Problem, type Subject } from '../../timetabling/index.js';
import { type FamilyLife, type PlanRequest, subjectsOf } from '../input/planning-input.js';

export const IMPOSSIBLE_CODES = [
  'schedule.no-children',
  'schedule.no-subjects',
  'schedule.no-school-days',
  'schedule.no-free-hours',
  'schedule.contradictory-fixed-times',
  'schedule.nothing-left',
  'schedule.nothing-fits',
] as const;
export type ImpossibleCode = (typeof IMPOSSIBLE_CODES)[number];

/** Why no timetable can be made at all: a sentence for the parent, and what it speaks of. */
export interface Impossible {
  readonly code: ImpossibleCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is missing before any week is looked at, or null. */
export function whyNothingToPlan(life: FamilyLife, request: PlanRequest): Impossible | null {
  const children = life.learners.filter(({ id }) => request.childIds.includes(id));
  if (children.length === 0)
    return impossible(
      'schedule.no-children',
      'There is no child to plan for yet. Add a child, then generate again.',
    );
  if (subjectsOf(life, request).length === 0)
    return impossible(
      'schedule.no-subjects',
      'There is no subject to plan yet. Choose at least one subject for one of the children, then generate again.',
    );
  if (children.every(({ schoolHours }) => schoolHours.length === 0)) return noSchoolDays(request);
  return null;
}

export function noSchoolDays({ firstDate, lastDate }: PlanRequest): Impossible {
  return impossible(
    'schedule.no-school-days',
    `No school day is left from ${dayText(firstDate)} to ${dayText(lastDate)}. Choose other dates, or look at the school hours and the holidays.`,
    { firstDate, lastDate },
  );
}

/** Everything that was asked for is in the timetable already. */
export function nothingLeft({ firstDate, lastDate }: PlanRequest): Impossible {
  return impossible(
    'schedule.nothing-left',
    `All lessons from ${dayText(firstDate)} to ${dayText(lastDate)} are done or locked already, so there is nothing left to plan.`,
    { firstDate, lastDate },
  );
}

/** Not one lesson found a place; an empty week would say less. */
export function nothingFits(reasons: readonly { readonly code: string }[]): Impossible {
  return impossible(
    'schedule.nothing-fits',
    'No lesson finds a place: the school hours, the commitments and the parents’ free hours leave no time that is long enough. Longer school hours or more free hours would help.',
    { reasons: reasons.map(({ code }) => code) },
  );
}

/** What makes this week impossible, or null. A week in which only some lessons do not fit is not. */
export function whyImpossible(problem: Problem): Impossible | null {
  const places = new Places(problem);
  const fixed = problem.subjects.filter(({ fixedStart }) => fixedStart !== null);
  for (const subject of fixed)
    if (places.daysOf(subject).length === 0) return neverFits(problem, subject);
  for (const [i, first] of fixed.entries()) {
    for (const second of fixed.slice(i + 1))
      if (!places.fitTogether(first, second)) return clash(problem, first, second);
  }
  const needParent = problem.subjects.filter(({ parentDemand }) => parentDemand > 0);
  const isHopeless =
    needParent.length === problem.subjects.length &&
    needParent.every((subject) => !places.hasPlace(subject));
  return isHopeless ? noFreeHours(needParent) : null;
}

/** Where one lesson alone could be: what children's hours, commitments and parents leave. */
class Places {
  private readonly supply: number[][];
  private readonly days: readonly number[];

  constructor(private readonly problem: Problem) {
    this.supply = parentSupply(problem);
    this.days = Array.from({ length: problem.days }, (_, day) => day);
  }

  /** Days on which a subject with a fixed start can be at its time. */
  daysOf(subject: Subject): number[] {
    return this.days.filter((day) => this.isOpen(subject, day, subject.fixedStart ?? 0));
  }

  hasPlace(subject: Subject): boolean {
    const starts = Array.from(
      { length: this.problem.slotsPerDay - subject.slots + 1 },
      (_, slot) => slot,
    );
    return this.days.some((day) => starts.some((start) => this.isOpen(subject, day, start)));
  }

  /** False when two fixed times stand in each other's way so often that there are not enough days for both. */
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
    return isFree && this.supplyOf(day, start, end) >= subject.parentDemand;
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

function neverFits(problem: Problem, subject: Subject): Impossible {
  const time = clockText(problem, subject.fixedStart ?? 0);
  return impossible(
    'schedule.contradictory-fixed-times',
    `${subject.name} is set to ${time}, but on no school day are its children and a parent free then. Change its time, the school hours or the commitment in its way.`,
    { subjectIds: [subject.id], time },
  );
}

function clash(problem: Problem, first: Subject, second: Subject): Impossible {
  const [a, b] = [first, second].map(({ fixedStart }) => clockText(problem, fixedStart ?? 0));
  return impossible(
    'schedule.contradictory-fixed-times',
    `${first.name} is set to ${a} and ${second.name} to ${b}, and the week has too few days for both at these times. Give one of them another time.`,
    { subjectIds: [first.id, second.id], times: [a, b] },
  );
}

function noFreeHours(subjects: readonly Subject[]): Impossible {
  return impossible(
    'schedule.no-free-hours',
    'Every lesson needs a parent, and no parent is free during school hours. Add free hours for a parent, or choose subjects a child can do alone.',
    { subjectIds: subjects.map(({ id }) => id) },
  );
}

function impossible(
  code: ImpossibleCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Impossible {
  return { code, message, details };
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A day as a sentence has it: "November 16". */
function dayText(date: LocalDate): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
