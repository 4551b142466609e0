import { weekRow } from '../features/week-features.js';
import type { LearnedModel } from '../model.js';
import { predict } from '../../trees/index.js';
import type { WeekFacts } from '../week-record.js';

/** Facts of a week that a family or the planner can change; what happens in the week is not among them. */
export const CHANGEABLE_FACTS = [
  'regularity',
  'breakMinutes',
  'dailyLoadMinutes',
  'loadImbalance',
  'idleMinutes',
  'coreInBestTimes',
  'placed',
] as const satisfies readonly (keyof WeekFacts)[];
export type ChangeableFact = (typeof CHANGEABLE_FACTS)[number];

/** One change of a week, and its effect on the predicted rating. */
export interface SatisfactionGain {
  readonly fact: ChangeableFact;
  /** In the fact's own unit. */
  readonly from: number;
  readonly to: number;
  /** Predicted rating after the change less that before, 0 to 1; above 0. */
  readonly gain: number;
}

/** How far changing a few lessons can move each fact, and the range of the fact. */
const STEPS: Readonly<
  Record<ChangeableFact, { readonly steps: readonly number[]; readonly most: number }>
> = {
  regularity: { steps: [-0.4, -0.2, 0.2, 0.4], most: 1 },
  breakMinutes: { steps: [-30, -15, 15, 30], most: 300 },
  dailyLoadMinutes: { steps: [-60, -30, 30, 60], most: 480 },
  loadImbalance: { steps: [-90, -60, -30], most: 480 },
  idleMinutes: { steps: [-60, -30, -15], most: 300 },
  coreInBestTimes: { steps: [0.2, 0.4], most: 1 },
  placed: { steps: [0.05, 0.1, 0.2], most: 1 },
};
/** Smaller gains are left out, since nobody would notice them. */
const LEAST_GAIN = 0.005;

/** The rating, 0 to 1, that the model expects for each week. */
export function predictSatisfaction(model: LearnedModel, weeks: readonly WeekFacts[]): number[] {
  const rows = Float64Array.from(weeks.flatMap(weekRow));
  return Array.from(predict(model.ensemble, rows), (rating) => Math.min(1, Math.max(0, rating)));
}

/** The single changes that would raise the predicted rating, the best of each fact, the largest gain first. */
export function satisfactionGains(model: LearnedModel, facts: WeekFacts): SatisfactionGain[] {
  const changes = CHANGEABLE_FACTS.flatMap((fact) =>
    STEPS[fact].steps.flatMap((step) => {
      const from = facts[fact];
      const to = Math.min(STEPS[fact].most, Math.max(0, from + step));
      return Number.isFinite(from) && to !== from ? [{ fact, from, to }] : [];
    }),
  );
  const changed = changes.map(({ fact, to }) => ({ ...facts, [fact]: to }));
  const [now = 0, ...then] = predictSatisfaction(model, [facts, ...changed]);
  const gains = changes
    .map((change, i) => ({ ...change, gain: then[i]! - now }))
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
  return gains.filter(({ fact }, i) => gains.findIndex((other) => other.fact === fact) === i);
}
