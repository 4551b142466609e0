import {
  DAYS_PER_WEEK,
  type LocalDate,
  MINUTES_PER_DAY,
  nextSchoolDay,
} from '../../calendar/index.js';
import {
  type Child,
  type Problem,
  type Session,
  SLOT_MINUTES,
  type StandingLesson,
} from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson, Learner } from '../input/planning-input.js';
import { lessonsWeek, type LessonsWeek, sessionAt } from '../problem/lessons-week.js';
import { namedSessions } from '../problem/named-sessions.js';
import type { WeekGrid } from '../input/week-grid.js';
import { type Disruption, withDisruption, withoutThePast } from './disruption.js';

/** The lessons of the week of a disruption, seen from one moment. */
export interface ReplanSituation {
  readonly monday: LocalDate;
  readonly today: LocalDate;
  readonly nowMinute: number;
  readonly disruption: Disruption;
  /** Planned lessons ahead that the system may move. */
  readonly movable: readonly KeptLesson[];
  /** Past lessons of a missed day: they stay in the record, and their purpose gets a new place. */
  readonly missed: readonly KeptLesson[];
  /** Lessons that are new and stand nowhere yet; left out where there are none. */
  readonly wanted?: readonly KeptLesson[];
  /** Lessons that are new, or become others: what is planned comes before them. Left out where there are none. */
  readonly wished?: ReadonlySet<string>;
  /** Everything else in the week: done, past, locked, or part of another schedule. */
  readonly kept: readonly KeptLesson[];
}

export interface ReplanProblem {
  readonly grid: WeekGrid;
  /** The week before the disruption. */
  readonly before: Problem;
  readonly problem: Problem;
  readonly standing: readonly StandingLesson[];
  readonly inOrder: boolean;
}

const GUARD = 'late:';

/**
 * States a disrupted week as a problem: kept lessons are locked, past days are frozen, and the disruption takes its
 * time.
 */
export function replanProblem(
  planningInput: PlanningInput,
  situation: ReplanSituation,
): ReplanProblem {
  const { disruption, today, nowMinute } = situation;
  const now = withoutThePast(planningInput, today, nowMinute);
  const after = withDisruption(now, disruption);
  const week = { ...situation, ...split(situation) };
  const before = lessonsWeek(now, week);
  const disturbed = lessonsWeek(after, week);
  const places = week.movable.map((lesson) => {
    const subject = disturbed.subjectOf.get(lesson.itemId) ?? '';
    const stands = situation.movable.includes(lesson);
    return {
      id: lesson.itemId,
      subject,
      at: stands ? sessionAt(disturbed, subject, lesson) : null,
    };
  });
  const standing = withAdults(disturbed.problem, places);
  const close = (problem: Problem): Problem => ({
    ...problem,
    frozenDays: disturbed.grid.dates.flatMap((date, day) => (date < today ? [day] : [])),
  });
  const stated = guarded(close(disturbed.problem), disturbed, situation);
  const problem = situation.wished ? plannedFirst(stated, standing, situation.wished) : stated;
  const previous = wishes(planningInput, { ...situation, week: disturbed, standing });
  return {
    grid: disturbed.grid,
    before: close(before.problem),
    problem: { ...problem, previous },
    standing,
    inOrder: disruption.kind === 'day-later',
  };
}

/** How much more it counts that a planned lesson keeps a place than that a wish finds one: a week has fewer lessons. */
const PLANNED_FIRST = 100;

/**
 * Nothing is taken from a plan for a wish: its lessons count as core ones, and wishes as others. Where new lessons are of a
 * kind with planned ones, they share their subject in the problem and count like them.
 */
function plannedFirst(
  problem: Problem,
  standing: readonly StandingLesson[],
  wished: ReadonlySet<string>,
): Problem {
  const planned = new Set(
    standing.filter(({ id }) => !wished.has(id)).map(({ subject }) => subject),
  );
  const { unscheduledCore, unscheduledOther } = problem.weights;
  return {
    ...problem,
    subjects: problem.subjects.map((each) => ({ ...each, core: planned.has(each.id) })),
    weights: {
      ...problem.weights,
      unscheduledCore: PLANNED_FIRST * Math.max(unscheduledCore, unscheduledOther),
    },
  };
}

/** Lessons that name no adult yet get one where they stand, so that they can stay as they are. */
function withAdults(problem: Problem, lessons: readonly StandingLesson[]): StandingLesson[] {
  const here = lessons.flatMap(({ at }) => at ?? []);
  const named = namedSessions(problem, [...problem.locked, ...here]).slice(problem.locked.length);
  const adults = new Map(here.map((at, index) => [at, named[index] ?? at]));
  return lessons.map((lesson) => ({
    ...lesson,
    at: lesson.at && (adults.get(lesson.at) ?? lesson.at),
  }));
}

/** The place of a lesson after a shift by one school day of its children; null where no school day is left. */
export function shiftedDate(
  planningInput: PlanningInput,
  lesson: KeptLesson,
  from: LocalDate,
): LocalDate | null {
  return lesson.date < from
    ? lesson.date
    : nextSchoolDay(planningInput, pupilsOf(planningInput, lesson.childIds), lesson.date);
}

function split({ movable, missed, wanted = [], kept, disruption }: ReplanSituation) {
  const lessons = [...movable, ...missed, ...wanted];
  // Where a day ran late, each of its lessons has an earliest start of its own.
  const apart = (lesson: KeptLesson): boolean =>
    disruption.kind === 'ran-late' &&
    lesson.date === disruption.date &&
    [...kept, ...lessons].some(
      (other) =>
        other !== lesson && other.date === lesson.date && other.subjectId === lesson.subjectId,
    );
  return { movable: lessons, placeless: wanted, kept: [...kept, ...missed], apart };
}

interface Wishing extends ReplanSituation {
  readonly week: LessonsWeek;
  readonly standing: readonly StandingLesson[];
}

/** The places that lessons should keep near: where they stand, or a school day later where everything moves by one. */
function wishes(
  planningInput: PlanningInput,
  { disruption, week, standing, movable }: Wishing,
): Session[] {
  const places = standing.flatMap(({ at }) => at ?? []);
  if (disruption.kind !== 'day-later') return places;
  return movable.flatMap((lesson) => {
    const subject = week.subjectOf.get(lesson.itemId) ?? '';
    const date = shiftedDate(planningInput, lesson, disruption.date);
    return date === null ? [] : (sessionAt(week, subject, { ...lesson, date }) ?? []);
  });
}

function pupilsOf({ learners }: PlanningInput, childIds: readonly string[]): Learner[] {
  return learners.filter(({ id }) => childIds.includes(id));
}

/**
 * A lesson of a day that ran late begins so many minutes later at the earliest. A stand-in child that is busy until
 * then takes part in the lesson, which makes this a rule like any other.
 */
function guarded(problem: Problem, week: LessonsWeek, situation: ReplanSituation): Problem {
  const { disruption } = situation;
  if (disruption.kind !== 'ran-late') return problem;
  const day = week.grid.dates.indexOf(disruption.date);
  const earliest = new Map<string, number>();
  for (const lesson of situation.movable.filter(({ date }) => date === disruption.date)) {
    const subject = week.subjectOf.get(lesson.itemId) ?? '';
    const minute = Math.min(MINUTES_PER_DAY, lesson.startMinute + disruption.minutes);
    const slot = Math.ceil((minute - week.grid.dayStartMinute) / SLOT_MINUTES);
    earliest.set(subject, Math.min(Math.max(0, slot), problem.slotsPerDay));
  }
  const guards = [...earliest].map(([subject, slot]): Child => {
    const whole = [0, problem.slotsPerDay] as const;
    const rest =
      slot < problem.slotsPerDay ? ([slot, problem.slotsPerDay] as const) : ([0, 0] as const);
    return {
      id: `${GUARD}${subject}`,
      windows: Array.from({ length: DAYS_PER_WEEK }, (_, d) => (d === day ? rest : whole)),
      commitments: Array.from({ length: DAYS_PER_WEEK }, () => []),
      maxDailySlots: problem.slotsPerDay,
      maxRunSlots: problem.slotsPerDay,
    };
  });
  return {
    ...problem,
    children: [...problem.children, ...guards],
    subjects: problem.subjects.map((subject) =>
      earliest.has(subject.id)
        ? { ...subject, members: [...subject.members, `${GUARD}${subject.id}`] }
        : subject,
    ),
  };
}

/** True for a child that stands for an earliest start. */
export function isStandInChild(childId: string): boolean {
  return childId.startsWith(GUARD);
}
