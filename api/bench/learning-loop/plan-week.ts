import { addDays, type LocalDate } from '../../src/domain/calendar/index.js';
import { type PlanningInput, weekProblem } from '../../src/domain/planning/index.js';
import { Random } from '../../src/domain/random.js';
import {
  type Problem,
  type Session,
  solve,
  validateProblem,
} from '../../src/domain/timetabling/index.js';

/** Moves the engine tries for a week: few, but enough for a family, and the same for every policy. */
const MOVES = 6_000;
/** A plan by chance is not improved for long: its prices are chance. */
const RANDOM_MOVES = 1000;
const MOST_POINTS = 400;

export interface Week {
  readonly monday: LocalDate;
  /** From 0. */
  readonly index: number;
}

export interface PlannedWeek {
  readonly problem: Problem;
  readonly sessions: readonly Session[];
}

/** Plans as the product does it, and remembers what was planned: most weeks of most policies ask the same again. */
export class Planner {
  private readonly known = new Map<string, readonly Session[]>();

  private readonly ruleProblems = new Map<number, Problem | null>();

  constructor(private readonly seed: number) {}

  /** Null where there is nothing to plan. */
  plan(planningInput: PlanningInput, week: Week): PlannedWeek | null {
    const problem = planningInput.preferences
      ? problemOf(planningInput, week)
      : this.ruleProblem(planningInput, week);
    return problem && { problem, sessions: this.solved(problem, MOVES) };
  }

  /** Rules state the same problem again and again: occasional subjects come every second week, loops turn by a day. */
  private ruleProblem(planningInput: PlanningInput, week: Week): Problem | null {
    const turns =
      planningInput.style.approach === 'loop' ||
      planningInput.taken.length > 0 ||
      planningInput.holidays.length > 0;
    const key = turns ? week.index : week.index % 2;
    const known = this.ruleProblems.get(key);
    if (known !== undefined) return known;
    const problem = problemOf(planningInput, week);
    this.ruleProblems.set(key, problem);
    return problem;
  }

  /** Any places that the hard rules allow. */
  planByChance(planningInput: PlanningInput, week: Week): PlannedWeek | null {
    const problem = this.ruleProblem(planningInput, week);
    if (!problem) return null;
    const random = new Random(this.seed * 31 + week.index);
    const soft = { spreadAdjacent: 0, consistency: 0, span: 0, balance: 0, moved: 0 };
    const subjects = problem.subjects.map((subject) => ({
      ...subject,
      reward: subject.reward.map((row) => row.map(() => random.below(MOST_POINTS))),
    }));
    const shuffled = { ...problem, weights: { ...problem.weights, ...soft }, subjects };
    return { problem, sessions: this.solved(shuffled, RANDOM_MOVES) };
  }

  private solved(problem: Problem, iterationBudget: number): readonly Session[] {
    const key = JSON.stringify({ ...problem, name: '' });
    const known = this.known.get(key);
    if (known) return known;
    const { sessions } = solve(problem, { seed: this.seed, now: () => 0, iterationBudget });
    if (this.known.size > 12) this.known.clear();
    this.known.set(key, sessions);
    return sessions;
  }
}

function problemOf(input: PlanningInput, { monday, index }: Week): Problem | null {
  // Every subject's weeks are counted from the world's first week.
  const seriesStart = addDays(monday, -7 * index);
  const subjects = input.subjects.map((subject) => ({ ...subject, seriesStart }));
  const planningInput = { ...input, subjects };
  const request = {
    firstDate: monday,
    lastDate: addDays(monday, 6),
    childIds: planningInput.learners.map(({ id }) => id),
    subjectIds: planningInput.subjects.map(({ id }) => id),
    today: addDays(monday, -2),
    nowMinute: 0,
    kept: [],
  };
  const planned = weekProblem(planningInput, request, monday);
  if (!planned) return null;
  // What the engine would refuse cannot be planned by anybody: such a week counts for no policy.
  return validateProblem(planned.problem).ok ? planned.problem : null;
}
