import {
  addDays,
  DAYS_PER_WEEK,
  type LocalDate,
  minuteOf,
  type UsualHours,
  usualHoursOn,
  wallClock,
} from '../../calendar/index.js';
import { freeOn, movedBesideAnAdult, SESSION_MINUTES } from '../../questionnaire/index.js';
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

/** One change after which it can fit. Hours are those of the days that change. */
export type Mend =
  | {
      readonly kind: 'school-hours';
      readonly childId: string;
      readonly hours: readonly UsualHours[];
    }
  | {
      readonly kind: 'adult-hours';
      readonly adultId: string;
      readonly hours: readonly UsualHours[];
    }
  | { readonly kind: 'shorter-lesson'; readonly subjectId: string; readonly minutes: number }
  | { readonly kind: 'any-time'; readonly subjectId: string };

export interface Finding {
  readonly misfit: Misfit;
  /** Null where no single change of these kinds was found. */
  readonly mend: Mend | null;
}

interface Candidate {
  readonly mend: Mend;
  readonly input: PlanningInput;
}

/** Few enough for an answer within half a second in most families; a large one is cut off by the clock. */
const MOST_TRIALS = 80;
const LONGEST_DAY_MINUTES = 120;

/**
 * What of a usual week cannot fit, and for each the first single change with which it can. It counts room and solves
 * nothing: all that it names is impossible, but a week without a finding may still leave out a lesson. What is found after
 * `isOver` says so is told without a change.
 */
export function findMisfits(
  planningInput: PlanningInput,
  monday: LocalDate,
  isOver: () => boolean = () => false,
): Finding[] {
  const usual = usualWeek(planningInput);
  const all = usual.learners.map(({ id }) => id);
  const misfits = misfitsOf(usual, monday, all);
  let left = MOST_TRIALS;
  const mended = new Set<string>();
  return misfits.flatMap((misfit): Finding[] => {
    if (mended.has(keyOf(misfit))) return [];
    const concerned = learningWith(usual, childrenOf(misfit));
    for (const { mend, input } of candidates(usual, misfit, monday)) {
      if (left-- <= 0 || isOver()) break;
      if (!isMended(misfit, misfits, misfitsOf(input, monday, concerned))) continue;
      // What the same change mends is not told twice.
      const after = new Set(misfitsOf(input, monday, all).map(keyOf));
      for (const each of misfits) if (!after.has(keyOf(each))) mended.add(keyOf(each));
      return [{ misfit, mend }];
    }
    return [{ misfit, mend: null }];
  });
}

/** It fits now, and nothing else fits less than before. */
function isMended(misfit: Misfit, before: readonly Misfit[], after: readonly Misfit[]): boolean {
  const missing = new Map(before.map((each) => [keyOf(each), missingOf(each)]));
  return after.every(
    (each) => keyOf(each) !== keyOf(misfit) && missingOf(each) <= (missing.get(keyOf(each)) ?? 0),
  );
}

function childrenOf(misfit: Misfit): readonly string[] {
  return misfit.kind === 'lessons' ? misfit.childIds : [misfit.childId];
}

/** These children and all who learn something with one of them: a change for these concerns nobody else's room. */
function learningWith({ subjects }: PlanningInput, childIds: readonly string[]): string[] {
  const groups = subjects.map(({ learners }) => learners.map(({ childId }) => childId));
  const shared = groups.filter((group) => group.some((id) => childIds.includes(id)));
  return [...new Set([...childIds, ...shared.flat()])];
}

/** Without what single dates hold: a holiday or a visit to the dentist is no fault of the week. */
function usualWeek(planningInput: PlanningInput): PlanningInput {
  return {
    ...planningInput,
    holidays: [],
    exceptions: [],
    taken: planningInput.taken.filter(({ recurrence }) => recurrence !== 'once'),
  };
}

/** Children's hours first: what is wrong with them is most often wrong with their lessons as well. */
function misfitsOf(
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

function keyOf(misfit: Misfit): string {
  return `${misfit.kind} ${misfit.kind === 'lessons' ? misfit.subjectId : misfit.childId}`;
}

function missingOf(misfit: Misfit): number {
  return misfit.kind === 'lessons' ? misfit.sessions - misfit.possible : misfit.minutes;
}

/** Changes to try, in the order in which a family would: hours of the child, of an adult, and then the lesson itself. */
function* candidates(
  planningInput: PlanningInput,
  misfit: Misfit,
  monday: LocalDate,
): Generator<Candidate> {
  const subject =
    misfit.kind === 'lessons' && planningInput.subjects.find(({ id }) => id === misfit.subjectId);
  if (subject && subject.fixedStartMinute !== null) {
    const free = { ...subject, fixedStartMinute: null };
    yield { mend: { kind: 'any-time', subjectId: subject.id }, input: withSubject(planningInput, free) }; // prettier-ignore
  }
  const childIds = childrenOf(misfit);
  for (const childId of childIds) yield* otherSchoolHours(planningInput, childId, monday);
  for (const childId of childIds) yield* moreAdultHours(planningInput, childId, monday);
  if (!subject) return;
  for (const minutes of SESSION_MINUTES.filter((each) => each < subject.minutes).reverse()) {
    const input = withSubject(planningInput, { ...subject, minutes });
    yield { mend: { kind: 'shorter-lesson', subjectId: subject.id, minutes }, input };
  }
}

function* otherSchoolHours(
  planningInput: PlanningInput,
  childId: string,
  monday: LocalDate,
): Generator<Candidate> {
  const learner = planningInput.learners.find(({ id }) => id === childId);
  if (!learner) return;
  const before = usualHoursOn(learner.schoolHours, monday);
  const offer = (schoolHours: readonly UsualHours[]): Candidate => ({
    mend: { kind: 'school-hours', childId, hours: newOf(schoolHours, before) },
    input: {
      ...planningInput,
      learners: planningInput.learners.map((each) =>
        each.id === childId ? { ...each, schoolHours } : each,
      ),
    },
  });
  const adultHours = planningInput.adults.flatMap(({ freeHours }) =>
    usualHoursOn(freeHours, monday),
  );
  const moved = before.map((stretch) => besideAdult(stretch, adultHours));
  if (areApart(moved)) yield offer(moved);
  for (let more = SLOT_MINUTES * 2; more <= LONGEST_DAY_MINUTES; more += SLOT_MINUTES * 2) {
    for (const [earlier, later] of [
      [0, more],
      [more, 0],
    ] as const) {
      const longer = before.map((stretch) => widened(stretch, earlier, later));
      if (areApart(longer)) yield offer(longer);
    }
  }
}

function besideAdult(stretch: UsualHours, adultHours: readonly UsualHours[]): UsualHours {
  const usual = { from: minuteOf(stretch.startTime), to: minuteOf(stretch.endTime) };
  const free = freeOn(stretch.weekday, adultHours);
  const moved = movedBesideAnAdult(usual, free, usual.to - usual.from) ?? usual;
  // A shorter time is not what the family chose; it keeps its own.
  const isWhole = moved.to - moved.from === usual.to - usual.from;
  return isWhole ? { ...stretch, ...times(moved.from, moved.to) } : stretch;
}

/** Two stretches of one day may not become one. */
function areApart(hours: readonly UsualHours[]): boolean {
  return hours.every((a, index) =>
    hours
      .slice(index + 1)
      .every(
        (b) => a.weekday !== b.weekday || a.endTime <= b.startTime || b.endTime <= a.startTime,
      ),
  );
}

function widened(stretch: UsualHours, before: number, after: number): UsualHours {
  const from = Math.max(0, minuteOf(stretch.startTime) - before);
  const to = Math.min(wholeDay, minuteOf(stretch.endTime) + after);
  return { ...stretch, ...times(from, to) };
}

/** The last minute that a time of day can name, in whole slots. */
const wholeDay = 24 * 60 - SLOT_MINUTES;

function times(from: number, to: number): Pick<UsualHours, 'startTime' | 'endTime'> {
  return { startTime: wallClock(from), endTime: wallClock(to) };
}

/** An adult who is there while the child has school: on one day more, or on all of them. */
function* moreAdultHours(
  planningInput: PlanningInput,
  childId: string,
  monday: LocalDate,
): Generator<Candidate> {
  const learner = planningInput.learners.find(({ id }) => id === childId);
  const school = usualHoursOn(learner?.schoolHours ?? [], monday);
  for (const adult of planningInput.adults) {
    const free = usualHoursOn(adult.freeHours, monday);
    const missing = school.filter((stretch) => !isWithin(stretch, free));
    const wishes = [...missing.map((stretch) => [stretch]), missing];
    for (const hours of wishes.filter(({ length }) => length > 0)) {
      const freeHours = [...adult.freeHours, ...hours];
      const adults = planningInput.adults.map((each) =>
        each.id === adult.id ? { ...each, freeHours } : each,
      );
      yield {
        mend: { kind: 'adult-hours', adultId: adult.id, hours },
        input: { ...planningInput, adults },
      };
    }
  }
}

function isWithin({ weekday, startTime, endTime }: UsualHours, free: readonly UsualHours[]) {
  const [from, to] = [minuteOf(startTime), minuteOf(endTime)];
  return freeOn(weekday, free).some((each) => each.from <= from && each.to >= to);
}

function newOf(after: readonly UsualHours[], before: readonly UsualHours[]): UsualHours[] {
  return after.filter((stretch, index) => {
    const old = before[index];
    return old?.startTime !== stretch.startTime || old.endTime !== stretch.endTime;
  });
}

function withSubject(
  planningInput: PlanningInput,
  subject: PlanningInput['subjects'][number],
): PlanningInput {
  return {
    ...planningInput,
    subjects: planningInput.subjects.map((each) => (each.id === subject.id ? subject : each)),
  };
}
