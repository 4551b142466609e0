import { mean } from '../family-means.js';
import type { Arm } from './assignment.js';
import { estimatePolicy, type LoggedChoice, type OffPolicyEstimate } from './off-policy.js';
import { crossFittedOutcomes, type KnownWeek, type OutcomeModel } from './outcome-model.js';
import { evaluateProgress, type Progress, STOP_RULE, type StopDecision } from './stop-rule.js';
import { type ArmSummary, compareArms, summaryOf, type WelchResult } from './welch.js';

/**
 * The outcomes of an experiment, each from 0 to 1: the share of planned lessons that was done, and the week's rating.
 */
export const EXPERIMENT_OUTCOMES = ['completion', 'rating'] as const;
export type ExperimentOutcome = (typeof EXPERIMENT_OUTCOMES)[number];

/** A family's week in an experiment and its outcomes; null where they are not known. */
export interface ExposedWeek {
  readonly familyId: string;
  readonly arm: string;
  readonly explores: boolean;
  readonly propensity: number;
  readonly completion: number | null;
  readonly rating: number | null;
  /** Share of its lessons that the family did in the weeks before the experiment; null where there were none. */
  readonly before: number | null;
}

interface ExperimentDesign {
  /** The arms. The first is the control, with which the others are compared. */
  readonly arms: readonly Arm[];
  /** The outcome that decides; the other is only shown. */
  readonly outcome: ExperimentOutcome;
  /** Families in the smallest arm at which it ends even if it has shown nothing. */
  readonly maxFamilies: number;
}

export interface ArmResult {
  readonly arm: string;
  /** All exposed families, including those whose outcomes are not known yet. */
  readonly families: number;
  readonly weeks: number;
  readonly completion: ArmSummary;
  readonly rating: ArmSummary;
  /** The estimated outcome if every family were in this arm and no week explored; for the outcome that decides. */
  readonly offPolicy: OffPolicyEstimate | null;
}

export interface Comparison {
  /** Comparison with the first arm. */
  readonly arm: string;
  readonly completion: WelchResult;
  readonly rating: WelchResult;
  readonly progress: Progress;
}

export interface ExperimentResults {
  readonly arms: readonly ArmResult[];
  readonly comparisons: readonly Comparison[];
  /**
   * The decision over all comparisons: the experiment ends with harm in any arm, with a gain in any arm, or when
   * nothing more can come.
   */
  readonly decision: StopDecision;
}

/**
 * The results of an experiment. A family counts once, by the mean of its weeks, in the arm that it was assigned to,
 * whether or not a week explored. With several arms against the first, they share the chance of error (Bonferroni).
 */
export function experimentResults(
  design: ExperimentDesign,
  weeks: readonly ExposedWeek[],
  { seed }: { readonly seed: number },
): ExperimentResults {
  const { arms, outcome, maxFamilies } = design;
  const byArm = new Map(arms.map(({ name }) => [name, weeks.filter((week) => week.arm === name)]));
  const valuesOf = (name: string, of: ExperimentOutcome): number[] =>
    familyValues(byArm.get(name) ?? [], of);
  const [control, ...treatments] = arms;
  const alpha = STOP_RULE.alpha / Math.max(1, treatments.length);
  const comparisons = treatments.map(({ name }) => {
    const pair = (of: ExperimentOutcome) => [valuesOf(control!.name, of), valuesOf(name, of)] as const; // prettier-ignore
    return {
      arm: name,
      completion: compareArms(...pair('completion')),
      rating: compareArms(...pair('rating')),
      progress: evaluateProgress(...pair(outcome), { maxFamilies, alpha }),
    };
  });
  const offPolicy = offPolicyOf(design, weeks, seed);
  return {
    arms: arms.map(({ name }) => ({ ...armResult(name, byArm.get(name) ?? []), offPolicy: offPolicy(name) })), // prettier-ignore
    comparisons,
    decision: decisionOf(comparisons.map(({ progress }) => progress.decision)),
  };
}

function armResult(arm: string, own: readonly ExposedWeek[]): Omit<ArmResult, 'offPolicy'> {
  return {
    arm,
    families: new Set(own.map(({ familyId }) => familyId)).size,
    weeks: own.length,
    completion: summaryOf(familyValues(own, 'completion')),
    rating: summaryOf(familyValues(own, 'rating')),
  };
}

/** The estimated outcome if every family were in an arm and no week explored; for the outcome that decides. */
function offPolicyOf(
  { arms, outcome }: ExperimentDesign,
  weeks: readonly ExposedWeek[],
  seed: number,
): (arm: string) => OffPolicyEstimate | null {
  const logged = weeks.flatMap((week): LoggedWeek[] => {
    const reward = week[outcome];
    return reward === null ? [] : [{ ...week, outcome: reward }];
  });
  const names = arms.map(({ name }) => name);
  const model = crossFittedOutcomes(logged, names);
  return (arm) => {
    const log = logged.map((week) => choiceOf(week, arm, model));
    return estimatePolicy(log, { seed, draws: 500 });
  };
}

type LoggedWeek = ExposedWeek & KnownWeek;

/** A week, and the outcome that is predicted for it if it is planned in `arm` and does not explore. */
function choiceOf(week: LoggedWeek, arm: string, model: OutcomeModel | null): LoggedChoice {
  const { familyId, outcome: reward, propensity } = week;
  const targetChance = week.arm === arm && !week.explores ? 1 : 0;
  const choice = { familyId, reward, propensity, targetChance };
  if (!model) return choice;
  return {
    ...choice,
    model: { ofChoice: model(week), ofPolicy: model({ ...week, arm, explores: false }) },
  };
}

/** Mean over each family's weeks with a known outcome. */
function familyValues(weeks: readonly ExposedWeek[], outcome: ExperimentOutcome): number[] {
  const byFamily = new Map<string, number[]>();
  for (const week of weeks) {
    const value = week[outcome];
    if (value === null) continue;
    const own = byFamily.get(week.familyId);
    if (own) own.push(value);
    else byFamily.set(week.familyId, [value]);
  }
  return [...byFamily.values()].map(mean);
}

function decisionOf(decisions: readonly StopDecision[]): StopDecision {
  for (const decision of ['stop-harm', 'stop-better'] as const) {
    if (decisions.includes(decision)) return decision;
  }
  return decisions.length > 0 && decisions.every((each) => each === 'stop-undecided')
    ? 'stop-undecided'
    : 'continue';
}
