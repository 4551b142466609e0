import { Week } from '../constraints/constraint.js';
import { maxDaily } from '../constraints/max-daily.js';
import { type Child, isNamed, type Problem, type Subject } from '../problem.js';
import type { Timetable } from '../timetable.js';
import { findUnplaced, type Unplaced } from '../unplaced.js';
import { validateProblem } from '../validation/validate-problem.js';
import { firstThatHelps, type Trial, type VerifiedChange } from './verified-change.js';

/** One change to the week that a parent can decide on. Slots are of 15 minutes. */
export type Change =
  | { readonly kind: 'shorter-session'; readonly subject: string; readonly slots: number }
  /** Open hours begin earlier or end later on one day, for everybody who takes the subject. */
  | ({ readonly kind: 'earlier-start' | 'later-end' } & MoreTime)
  /** Open hours end later on one day, and the daily limit is raised by as much on that day. */
  | ({ readonly kind: 'longer-day' } & MoreTime)
  /** The daily limit is raised on every day, within the open hours. */
  | { readonly kind: 'higher-limit'; readonly childIds: readonly string[]; readonly slots: number }
  | { readonly kind: 'twice-a-day'; readonly subject: string }
  | { readonly kind: 'parent-stays'; readonly parentId: string; readonly day: number }
  /** family-week/2: the parent does not go along on the trip. */
  | { readonly kind: 'parent-skips-trip'; readonly parentId: string; readonly tripId: string }
  /** family-week/2: the parent may give the subject, too. */
  | { readonly kind: 'may-teach'; readonly subject: string; readonly parentId: string }
  | { readonly kind: 'any-day'; readonly subject: string }
  | { readonly kind: 'any-time'; readonly subject: string };

interface MoreTime {
  readonly childIds: readonly string[];
  readonly day: number;
  readonly slots: number;
}

export interface UnplacedExplanation extends Unplaced {
  readonly core: boolean;
  /** The smallest single change with which one more session fits and nothing else is lost; found by solving. */
  readonly remedy?: VerifiedChange<Change>;
}

interface RemedyOptions {
  readonly seed: number;
  /** How many moves the search spends on each change that is tried. */
  readonly iterationsPerChange?: number;
}

const ITERATIONS_PER_CHANGE = 8000;
const MOST_EXTRA_SLOTS = 4;

/** For each subject with unplaced sessions: the rules in the way, and the smallest single change with which one more session fits. */
export function explainUnplaced(
  problem: Problem,
  sessions: Timetable,
  { seed, iterationsPerChange = ITERATIONS_PER_CHANGE }: RemedyOptions,
): UnplacedExplanation[] {
  return findUnplaced(problem, sessions).map((entry) => {
    const subject = problem.subjects.find(({ id }) => id === entry.subject);
    if (!subject) return { ...entry, core: false };
    const remedy = firstThatHelps(
      trialsFor(problem, sessions, subject),
      { subject: subject.id, before: sessions },
      { seed, moves: iterationsPerChange },
    );
    return { ...entry, core: subject.core, remedy: remedy ?? undefined };
  });
}

function* trialsFor(
  problem: Problem,
  start: Timetable,
  subject: Subject,
): Generator<Trial<Change>> {
  for (const change of changesFor(problem, subject)) {
    const changed = applyChange(problem, change);
    // After some changes, such as a shorter lesson, the locked sessions break a rule. Such a change is no remedy.
    if (!validateProblem(changed).ok) continue;
    const isAllowed = (sessions: Timetable) => keepsOtherDays(problem, sessions, change);
    yield { change, problem: changed, start, isAllowed };
  }
}

/** The changes to try, smallest first: by minutes; changes that drop a wish of the family come last. */
function changesFor(problem: Problem, subject: Subject): Change[] {
  const changes: Change[] = [];
  const days = Array.from({ length: problem.days }, (_, day) => day).filter(
    (day) => !problem.frozenDays.includes(day) && (subject.allowedDays?.includes(day) ?? true),
  );
  const members = problem.children.filter((child) => subject.members.includes(child.id));
  const childIds = subject.members;
  for (let slots = 1; slots <= MOST_EXTRA_SLOTS; slots++) {
    if (subject.slots > slots && slots <= 2) {
      changes.push({ kind: 'shorter-session', subject: subject.id, slots });
    }
    changes.push({ kind: 'higher-limit', childIds, slots });
    for (const day of days) {
      const windows = members.map((child) => child.windows[day] ?? [0, 0]);
      if (windows.some(([open, close]) => close <= open)) continue;
      if (windows.every(([, close]) => close + slots <= problem.slotsPerDay)) {
        changes.push(
          { kind: 'later-end', childIds, day, slots },
          { kind: 'longer-day', childIds, day, slots },
        );
      }
      if (windows.every(([open]) => open >= slots))
        changes.push({ kind: 'earlier-start', childIds, day, slots });
    }
  }
  if (subject.parentDemand > 0) changes.push(...parentChanges(problem, subject, days));
  changes.push({ kind: 'twice-a-day', subject: subject.id });
  if (subject.fixedStart !== null) changes.push({ kind: 'any-time', subject: subject.id });
  if (subject.allowedDays !== null) changes.push({ kind: 'any-day', subject: subject.id });
  return changes;
}

/** A parent stays at home on a day, or from a trip; then, one who does not teach the subject may do so. */
function parentChanges(problem: Problem, subject: Subject, days: readonly number[]): Change[] {
  const mayTeach = (id: string): boolean =>
    !isNamed(problem) || (subject.teachers ?? []).some(({ parent }) => parent === id);
  const teachers = problem.parents.filter(({ id }) => mayTeach(id));
  const stays = teachers.flatMap(({ id, unavailable }) =>
    days
      .filter((day) => (unavailable[day] ?? []).some(([from, to]) => to > from))
      .map((day): Change => ({ kind: 'parent-stays', parentId: id, day })),
  );
  const skips = teachers.flatMap(({ id }) =>
    (problem.trips ?? [])
      .filter((trip) => trip.parents.includes(id) && days.includes(trip.day))
      .map((trip): Change => ({ kind: 'parent-skips-trip', parentId: id, tripId: trip.id })),
  );
  const learns = problem.parents
    .filter(({ id }) => !mayTeach(id))
    .map(({ id }): Change => ({ kind: 'may-teach', subject: subject.id, parentId: id }));
  return [...stays, ...skips, ...learns];
}

/** The problem with one change made. */
export function applyChange(problem: Problem, change: Change): Problem {
  const onSubject = (id: string, edit: (subject: Subject) => Partial<Subject>): Problem => ({
    ...problem,
    subjects: problem.subjects.map((entry) =>
      entry.id === id ? { ...entry, ...edit(entry) } : entry,
    ),
  });
  switch (change.kind) {
    case 'shorter-session':
      return onSubject(change.subject, ({ slots }) => ({ slots: slots - change.slots }));
    case 'twice-a-day':
      return onSubject(change.subject, ({ maxPerDay }) => ({ maxPerDay: maxPerDay + 1 }));
    case 'any-day':
      return onSubject(change.subject, () => ({ allowedDays: null }));
    case 'any-time':
      return onSubject(change.subject, () => ({ fixedStart: null }));
    case 'higher-limit':
      return onChildren(problem, change.childIds, (child) => raiseLimit(child, change.slots));
    case 'longer-day':
      return onChildren(problem, change.childIds, (child) => ({
        ...raiseLimit(child, change.slots),
        ...moveWindow(child, change.day, [0, change.slots]),
      }));
    case 'later-end':
      return onChildren(problem, change.childIds, (child) =>
        moveWindow(child, change.day, [0, change.slots]),
      );
    case 'earlier-start':
      return onChildren(problem, change.childIds, (child) =>
        moveWindow(child, change.day, [-change.slots, 0]),
      );
    case 'may-teach':
      return onSubject(change.subject, ({ teachers = [] }) => ({
        teachers: [...teachers, { parent: change.parentId, cost: 0 }],
      }));
    case 'parent-skips-trip':
      return {
        ...problem,
        trips: problem.trips?.map((trip) =>
          trip.id === change.tripId
            ? { ...trip, parents: trip.parents.filter((id) => id !== change.parentId) }
            : trip,
        ),
      };
    case 'parent-stays':
      return {
        ...problem,
        parents: problem.parents.map((parent) =>
          parent.id === change.parentId
            ? {
                ...parent,
                unavailable: parent.unavailable.map((list, day) =>
                  day === change.day ? [] : list,
                ),
              }
            : parent,
        ),
      };
  }
}

function onChildren(
  problem: Problem,
  ids: readonly string[],
  edit: (child: Child) => Partial<Child>,
): Problem {
  return {
    ...problem,
    children: problem.children.map((child) =>
      ids.includes(child.id) ? { ...child, ...edit(child) } : child,
    ),
  };
}

function raiseLimit(child: Child, slots: number): Partial<Child> {
  return { maxDailySlots: child.maxDailySlots + slots };
}

function moveWindow(
  child: Child,
  day: number,
  [before, after]: readonly [number, number],
): Partial<Child> {
  return {
    windows: child.windows.map(([open, close], d) =>
      d === day ? [open + before, close + after] : [open, close],
    ),
  };
}

/** A longer day raises the limit on one day only: the other days must keep to the old limit. */
function keepsOtherDays(problem: Problem, sessions: Timetable, change: Change): boolean {
  if (change.kind !== 'longer-day') return true;
  const others = sessions.filter((session) => session.day !== change.day);
  return maxDaily.find(new Week(problem, others)).length === 0;
}
