import { type LearnedModel, predictSatisfaction, weekFacts } from '@brightpath/api/domain/models';
import { bestTimesOf, type PlanningInput } from '@brightpath/api/domain/planning';
import {
  type Problem,
  scoreTimetable,
  type Timetable,
  type Weights,
} from '@brightpath/api/domain/timetabling';
import type { SolvedProblem, SolveTask, WeekSolver } from './week-solver.js';

/** How parents are expected to rate a week, 0 to 1. */
export type WeekEvaluator = (problem: Problem, sessions: Timetable) => number;

export function evaluateBy(model: LearnedModel, planningInput: PlanningInput): WeekEvaluator {
  const bestTimes = bestTimesOf(planningInput);
  return (problem, sessions) =>
    predictSatisfaction(model, [weekFacts({ problem, sessions, bestTimes })])[0] ?? 0;
}

/** Share of the time that goes to the week by the family's own weights; each other candidate gets half of the rest. */
const OWN_SHARE = 0.6;
/** By the family's own weights a candidate may lose at most this share of the points: what the family said comes first. */
const MOST_LOSS = 0.01;
/** A candidate must gain at least a twentieth of a star (stars are 0 to 1 here, so 0.05 / 4). */
const LEAST_GAIN = 0.0125;

/** Other weights to try: for a more regular week, with equal hours and days; and for a freer one, with the best hours. */
const CANDIDATES: readonly ((weights: Weights) => Weights)[] = [
  (weights) => ({
    ...weights,
    consistency: Math.round(weights.consistency * 1.5),
    span: weights.span * 2,
    balance: weights.balance * 2,
  }),
  (weights) => ({
    ...weights,
    consistency: Math.round(weights.consistency * 0.5),
    span: Math.round(weights.span * 0.5),
  }),
];

/**
 * Solves a week several times within the time for one, each time with other prices, and takes the week that parents are
 * expected to like best, of those that the family's own prices rate about as high. Every candidate begins from the first
 * answer, with the same seed: the evaluation adds no chance to the search.
 */
export async function solveEvaluated(
  solver: WeekSolver,
  task: SolveTask,
  evaluate: WeekEvaluator,
): Promise<SolvedProblem> {
  const { problem, budgetMs, signal } = task;
  const own = await solver.solve({ ...task, budgetMs: Math.round(budgetMs * OWN_SHARE) });
  const share = (1 - OWN_SHARE) / CANDIDATES.length;
  let best = own;
  let liked = evaluate(problem, own.solution.sessions);
  for (const candidate of CANDIDATES) {
    if (signal.aborted) break;
    const tried = await solver.solve({
      ...task,
      problem: { ...problem, weights: candidate(problem.weights) },
      start: own.solution.sessions,
      budgetMs: Math.round(budgetMs * share),
      // What is shown while it works is the week the family's prices ask for.
      onProgress: () => undefined,
    });
    const found = repriced(tried, problem);
    const rating = evaluate(problem, found.solution.sessions);
    if (isAsGood(found, own) && rating >= liked + LEAST_GAIN) [best, liked] = [found, rating];
  }
  return best;
}

/** The timetable as the family's own prices see it. */
function repriced({ solution, seconds }: SolvedProblem, problem: Problem): SolvedProblem {
  const { objective, terms } = scoreTimetable(problem, solution.sessions);
  return { solution: { ...solution, objective, terms }, seconds };
}

function isAsGood({ solution }: SolvedProblem, own: SolvedProblem): boolean {
  const { objective, sessions } = own.solution;
  const isWhole = solution.sessions.length >= sessions.length;
  return isWhole && solution.objective >= objective - MOST_LOSS * Math.abs(objective);
}
