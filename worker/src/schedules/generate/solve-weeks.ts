import type { PlannedWeek } from '@brightpath/api/domain/planning';
import {
  countOf,
  type Problem,
  type Progress,
  scoreTimetable,
  SLOT_MINUTES,
  type Timetable,
} from '@brightpath/api/domain/timetabling';
import type { SolvedProblem, SolveTask, WeekSolver } from './week-solver.js';
import { solveEvaluated, type WeekEvaluator } from './evaluated-week.js';

/** All weeks together get no more than this many weeks' time: a parent waits for the whole term. */
const MOST_BUDGETS = 8;
const LEAST_BUDGET_MS = 150;

export interface SolvedWeek extends SolvedProblem {
  readonly week: PlannedWeek;
}

export interface SolveOptions {
  readonly seed: number;
  readonly secondsPerWeek: number;
  readonly signal: AbortSignal;
  /** Progress of the week at `index`. */
  readonly onProgress: (index: number, progress: Progress) => void;
  readonly onSolved?: (week: SolvedWeek) => void;
  /** The timetable of the week before the first, where there is one. */
  readonly before?: Timetable;
  /** The model of parents' satisfaction, where one serves: it chooses each week among several candidates. */
  readonly evaluate?: WeekEvaluator | null;
}

/**
 * Solves week by week. A week like an earlier one takes its answer, so a long range is quick and its weeks agree;
 * any other begins from the week before, and is drawn to look like it. Weeks of the same lessons and rules have as many of
 * each lesson, whatever an hour is worth in them.
 */
export async function solveWeeks(
  solver: WeekSolver,
  weeks: readonly PlannedWeek[],
  options: SolveOptions,
): Promise<SolvedWeek[]> {
  const keys = weeks.map(({ problem }) => sameButDates(problem));
  const budgetMs = budget(new Set(keys).size, options.secondsPerWeek);
  const answers = new Map<string, SolvedProblem>();
  const solved: SolvedWeek[] = [];
  let before = options.before ?? [];
  for (const [index, week] of weeks.entries()) {
    if (options.signal.aborted) break;
    const key = keys[index] ?? '';
    const opened = weeks[index - 1]?.problem.dayStartMinute ?? week.problem.dayStartMinute;
    const previous = stillThere(before, opened, week.problem);
    const task: SolveTask = {
      problem: { ...week.problem, previous },
      start: [...week.problem.locked, ...previous],
      seed: options.seed,
      budgetMs,
      signal: options.signal,
      onProgress: (progress) => options.onProgress(index, progress),
    };
    const answer = answers.get(key) ?? (await solveOne(solver, task, options.evaluate));
    answers.set(key, answer);
    before = answer.solution.sessions;
    const done: SolvedWeek = { week, solution: answer.solution, seconds: answer.seconds };
    solved.push(done);
    options.onSolved?.(done);
  }
  return alike(solved);
}

/**
 * Gives each week the timetable of the fullest week that has the same lessons and rules, if its own holds other lessons: the
 * search may have found room in one of them only, and what fits into one fits into the other.
 */
function alike(solved: readonly SolvedWeek[]): SolvedWeek[] {
  const fullest = new Map<string, SolvedWeek>();
  const keys = solved.map(({ week }) => sameRules(week.problem));
  for (const [index, week] of solved.entries()) {
    const key = keys[index] ?? '';
    const best = fullest.get(key);
    if (!best || missed(week) < missed(best)) fullest.set(key, week);
  }
  return solved.map((week, index) => asFullAs(fullest.get(keys[index] ?? '') ?? week, week));
}

function asFullAs(fullest: SolvedWeek, own: SolvedWeek): SolvedWeek {
  const { problem } = own.week;
  const { sessions, unplaced, iterations } = fullest.solution;
  const isSame = problem.subjects.every(
    ({ id }) => countOf(sessions, id) === countOf(own.solution.sessions, id),
  );
  if (isSame) return own;
  return {
    ...own,
    solution: { ...scoreTimetable(problem, sessions), sessions, unplaced, iterations },
  };
}

/** The price of the lessons that a timetable leaves out. */
function missed({ week: { problem }, solution }: SolvedWeek): number {
  return problem.subjects.reduce((sum, { id, core, sessionsPerWeek }) => {
    const price = core ? problem.weights.unscheduledCore : problem.weights.unscheduledOther;
    return sum + price * (sessionsPerWeek - countOf(solution.sessions, id));
  }, 0);
}

function solveOne(
  solver: WeekSolver,
  task: SolveTask,
  evaluate: WeekEvaluator | null | undefined,
): Promise<SolvedProblem> {
  return evaluate ? solveEvaluated(solver, task, evaluate) : solver.solve(task);
}

function budget(distinctWeeks: number, secondsPerWeek: number): number {
  const share = Math.min(1, MOST_BUDGETS / distinctWeeks);
  return Math.max(LEAST_BUDGET_MS, Math.round(secondsPerWeek * share * 1000));
}

/** Equal for two weeks that differ in nothing but their dates and in what each hour is worth. */
function sameRules(problem: Problem): string {
  const subjects = problem.subjects.map((subject) => ({ ...subject, reward: [] }));
  return sameButDates({ ...problem, subjects });
}

/** Equal for two weeks that differ in nothing but their dates. */
function sameButDates(problem: Problem): string {
  return JSON.stringify({ ...problem, name: '' });
}

/**
 * The sessions of the week before at the same times of this week: slots are counted from the day's start, and a week's days
 * may start at another time than those of the week before.
 */
function stillThere(sessions: Timetable, openedMinute: number, problem: Problem): Timetable {
  const slotsOf = new Map(problem.subjects.map(({ id, slots }) => [id, slots]));
  const fixed = new Set(problem.locked.map(({ subject }) => subject));
  const later = (openedMinute - problem.dayStartMinute) / SLOT_MINUTES;
  return sessions
    .map((session) => ({ ...session, start: session.start + later }))
    .filter(({ subject, start }) => {
      const end = start + (slotsOf.get(subject) ?? Infinity);
      return start >= 0 && end <= problem.slotsPerDay && !fixed.has(subject);
    });
}
