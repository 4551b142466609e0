import { mondayOf, type LocalDate } from '../../calendar/index.js';
import {
  countOf,
  firstThatHelps,
  type Problem,
  type Session,
  type Trial,
} from '../../timetabling/index.js';
import type {
  PlanningInput,
  KeptLesson,
  PlanRequest,
  TaughtSubject,
} from '../input/planning-input.js';
import { inputOfWeek } from '../input/subject-over-time.js';
import { givenBy } from '../input/teaching.js';
import { namedSessions } from '../problem/named-sessions.js';
import { type PlannedWeek, weekProblem } from '../problem/week-problem.js';
import { candidateChanges, type Change } from '../replan/candidate-changes.js';

/** Lessons that a version leaves out, and the version's weeks. */
export interface UnplacedQuestion {
  readonly planningInput: PlanningInput;
  /** The request that the version was made for; `kept` holds what the system may not move. */
  readonly request: PlanRequest;
  /** The version's own lessons that may move. */
  readonly planned: readonly KeptLesson[];
  readonly unplaced: readonly UnplacedInWeek[];
}

interface UnplacedInWeek {
  readonly weekStart: LocalDate;
  readonly subjectId: string;
}

export interface UnplacedChange {
  readonly weekStart: LocalDate;
  readonly subjectId: string;
  /**
   * The smallest single change with which one more session fits and no other is lost, found by solving. `fewer-sessions`
   * where none was found: it says how often the version has the subject, and not that no more could fit.
   */
  readonly change: Change | null;
}

interface ChangeBudget {
  readonly seed: number;
  readonly now: () => number;
  /** Deadline on the clock `now`. A lesson without an answer by then gets the change that always helps, or none. */
  readonly deadline: number;
}

/**
 * Moves of the search for each change that is tried. The search begins from the present week, so this number is enough.
 */
const MOVES = 4_000;

/** For each lesson that was left out, the smallest single change that makes it fit. */
export function findChanges(question: UnplacedQuestion, budget: ChangeBudget): UnplacedChange[] {
  const known = new Map<string, Change | null>();
  return question.unplaced.map((unplaced) => {
    const { weekStart, subjectId } = unplaced;
    const key = weekKey(question, unplaced);
    const found = known.get(key);
    // Alike weeks have the same answer, on their own dates.
    const change = found === undefined ? smallestChange(question, unplaced, budget) : found;
    if (!isDated(change)) known.set(key, change);
    return { weekStart, subjectId, change };
  });
}

function isDated(change: Change | null): boolean {
  return change !== null && 'date' in change;
}

/** A text that is equal for weeks that ask for the same and have as many lessons of each subject. */
function weekKey(
  { planningInput, request, planned }: UnplacedQuestion,
  { weekStart, subjectId }: UnplacedInWeek,
): string {
  const week = weekProblem(planningInput, request, weekStart);
  const here = planned.filter(({ date }) => mondayOf(date) === weekStart);
  const sessions = week ? sessionsOf(week, here) : [];
  const counts = week?.problem.subjects.map(({ id }) => countOf(sessions, id));
  return JSON.stringify([subjectId, counts, { ...week?.problem, name: '' }]);
}

function smallestChange(
  { planningInput: known, request, planned }: UnplacedQuestion,
  { weekStart: monday, subjectId }: UnplacedInWeek,
  budget: ChangeBudget,
): Change | null {
  const planningInput = inputOfWeek(known, monday);
  const subject = planningInput.subjects.find(({ id }) => id === subjectId);
  const here = planned.filter(({ date }) => mondayOf(date) === monday);
  const week = weekProblem(planningInput, request, monday);
  const asked = week?.problem.subjects.find(({ id }) => id === subjectId)?.sessionsPerWeek ?? 0;
  const have = countOf(week ? sessionsOf(week, here) : [], subjectId);
  if (!subject || !week || asked <= have) return null;
  const wanted = { subject: subjectId, before: sessionsOf(week, here) };
  const found = firstThatHelps(
    trialsFor({ planningInput, request, subject }, monday, here),
    wanted,
    { seed: budget.seed, moves: MOVES, isOver: () => budget.now() >= budget.deadline },
  );
  return found?.change ?? { kind: 'fewer-sessions', sessions: have };
}

/** Tries the week as it is, for the plan may have missed a place, and then each change in turn on it. */
function* trialsFor(
  asked: { planningInput: PlanningInput; request: PlanRequest; subject: TaughtSubject },
  monday: LocalDate,
  here: readonly KeptLesson[],
): Generator<Trial<Change>> {
  const { planningInput, request, subject } = asked;
  const same = weekProblem(planningInput, request, monday);
  if (same)
    yield {
      change: { kind: 'plan-again' },
      problem: same.problem,
      start: sessionsOf(same, here),
    };
  const days = { monday, from: request.today };
  for (const { change, planningInput: changed } of candidateChanges(planningInput, subject, days)) {
    const tried = weekProblem(changed, request, monday);
    if (!tried) continue;
    const problem =
      change.kind === 'twice-a-day' ? twiceADay(tried.problem, subject.id) : tried.problem;
    yield { change, problem, start: sessionsOf(tried, here) };
  }
}

function twiceADay(problem: Problem, subjectId: string): Problem {
  const subjects = problem.subjects.map((subject) =>
    subject.id === subjectId ? { ...subject, maxPerDay: subject.maxPerDay + 1 } : subject,
  );
  return { ...problem, subjects };
}

/** The lessons as sessions of the week's grid, with those that are locked in it. */
export function sessionsOf(
  { grid, problem }: PlannedWeek,
  lessons: readonly KeptLesson[],
): Session[] {
  const own = lessons.flatMap((lesson): Session[] => {
    const { subjectId, date, startMinute } = lesson;
    const day = grid.dates.indexOf(date);
    const isKnown = problem.subjects.some(({ id }) => id === subjectId);
    if (subjectId === null || !isKnown || day < 0) return [];
    return [{ subject: subjectId, day, start: grid.slotAt(startMinute), ...givenBy(lesson) }];
  });
  return namedSessions(problem, [...problem.locked, ...own]);
}
