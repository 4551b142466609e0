import type { PlanningInput } from '@brightpath/api/domain/planning';
import {
  type CaughtUpLesson,
  inputOfWeek,
  provenanceOf,
  predictedRewards,
  type UnplacedLessons,
  unplacedLessons,
  type Want,
} from '@brightpath/api/domain/planning';
import { mondayOf } from '@brightpath/api/domain/calendar';
import { type Session, sessionKey } from '@brightpath/api/domain/timetabling';
import type { NewItem, ScheduleSummary, WeekSummary } from '@brightpath/api/persistence';
import type { SolvedWeek } from './solve-weeks.js';

/** A lesson of the new version, before the version has an id. */
export type NewLesson = Omit<NewItem, 'scheduleId' | 'versionId'>;

export interface MadeTimetable {
  readonly lessons: readonly NewLesson[];
  readonly summary: ScheduleSummary;
  readonly unplaced: readonly UnplacedLessons[];
  /** The weeks that were planned, and what they want. */
  readonly mondays: readonly string[];
  readonly wants: readonly Want[];
}

/**
 * What the solver answered, as rows: the new lessons only, since those that stay are rows already. `caughtUp` are those of
 * earlier weeks; `evaluatedBy` is the version of the satisfaction model that chose between weeks, null where none did.
 */
export function toRows(
  solved: readonly SolvedWeek[],
  planningInput: PlanningInput,
  {
    evaluatedBy = null,
    caughtUp = [],
  }: { evaluatedBy?: string | null; caughtUp?: readonly CaughtUpLesson[] } = {},
): MadeTimetable {
  const weeks = solved.map((week) => ({
    ...toWeekSummary(week),
    caughtUp: caughtUp.filter(({ date }) => mondayOf(date) === week.week.monday).length,
  }));
  const required = sum(weeks.map((week) => week.required));
  const placed = sum(weeks.map((week) => week.placed));
  return {
    lessons: [
      ...solved.flatMap((week) =>
        newSessions(week).map((session) => toLesson(session, week, planningInput)),
      ),
      ...caughtUp.map((lesson) => toLateLesson(lesson, planningInput)),
    ],
    summary: {
      required,
      placed,
      unplacedCount: required - placed,
      weeks,
      provenance: provenanceOf(planningInput.preferences, evaluatedBy),
    },
    unplaced: solved.flatMap(({ week, solution }) => unplacedLessons(week, solution)),
    mondays: solved.map(({ week }) => week.monday),
    wants: solved.flatMap(({ week }) => week.wants),
  };
}

/** Sessions of an answer that are not locked ones of the question. */
export function newSessions({ week, solution }: Pick<SolvedWeek, 'week' | 'solution'>): Session[] {
  const locked = new Set(week.problem.locked.map(sessionKey));
  return solution.sessions.filter((session) => !locked.has(sessionKey(session)));
}

function toLesson(session: Session, { week }: SolvedWeek, planningInput: PlanningInput): NewLesson {
  const { subjects } = inputOfWeek(planningInput, week.monday);
  const taught = subjects.find(({ id }) => id === session.subject);
  const subject = week.problem.subjects.find(({ id }) => id === session.subject);
  const date = week.grid.dates[session.day];
  if (!taught || !subject || date === undefined)
    throw new RangeError(
      `a session must be of a subject and a day of its week, got ${sessionKey(session)}`,
    );
  const place = {
    subjectId: taught.id,
    childIds: subject.members,
    date,
    startMinute: taught.fixedStartMinute ?? week.grid.minuteAt(session.start),
  };
  return {
    ...place,
    kind: 'lesson',
    minutes: taught.minutes,
    title: taught.name,
    parentId: session.parent ?? null,
    predicted: predictedRewards(planningInput.preferences, place),
  };
}

function toLateLesson(
  { adultId, ...lesson }: CaughtUpLesson,
  planningInput: PlanningInput,
): NewLesson {
  const title = planningInput.subjects.find(({ id }) => id === lesson.subjectId)?.name ?? '';
  const predicted = predictedRewards(planningInput.preferences, lesson);
  return { ...lesson, kind: 'lesson', title, parentId: adultId, predicted };
}

function toWeekSummary(solvedWeek: SolvedWeek): WeekSummary {
  const { week, solution, seconds } = solvedWeek;
  const asked = sum(week.problem.subjects.map(({ sessionsPerWeek }) => sessionsPerWeek));
  return {
    weekStart: week.monday,
    required: asked - week.problem.locked.length,
    placed: newSessions(solvedWeek).length,
    objective: solution.objective,
    terms: solution.terms,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
