import { weekRow } from '../features/week-features.js';
import type { LearnedModel } from '../model.js';
import { predictRows } from '../trees/predict.js';
import type { WeekFacts } from '../week-record.js';

/** What planning can change about a week; what a parent moved or a child finished, it cannot. */
export const WEEK_LEVERS = [
  'regularity',
  'breakMinutes',
  'dailyLoadMinutes',
  'loadImbalance',
  'idleMinutes',
  'coreInBestTimes',
  'placed',
] as const;
export type WeekLever = (typeof WEEK_LEVERS)[number];

/** One change of a week, and what it would add to the rating that is expected. */
export interface SatisfactionGain {
  readonly lever: WeekLever;
  readonly from: number;
  readonly to: number;
  /** Above 0; on the scale of the rating. */
  readonly gain: number;
}

/** Less than this nobody would notice: a twentieth of a star. */
const LEAST_GAIN = 0.0125;

/** How a parent is expected to rate the week, 0 to 1. */
export function predictedSatisfaction(model: LearnedModel, facts: WeekFacts): number {
  return ratings(model, [facts])[0] ?? NaN;
}

/**
 * What would raise the expected rating most, the largest first: each lever alone, moved as far as a plan could move it
 * in a week. Every other fact stays, so the gains of two levers do not add up.
 */
export function satisfactionGains(model: LearnedModel, facts: WeekFacts): SatisfactionGain[] {
  const tried = WEEK_LEVERS.flatMap((lever) =>
    reachable(lever, facts[lever]).map((to) => ({ lever, from: facts[lever], to })),
  );
  const changed = tried.map(({ lever, to }) => ({ ...facts, [lever]: to }));
  const [now = NaN, ...then] = ratings(model, [facts, ...changed]);
  const gains = tried.map((change, i) => ({ ...change, gain: (then[i] ?? now) - now }));
  return WEEK_LEVERS.flatMap((lever) => {
    const own = gains.filter((each) => each.lever === lever && each.gain >= LEAST_GAIN);
    return own.sort((a, b) => b.gain - a.gain).slice(0, 1);
  }).sort((a, b) => b.gain - a.gain);
}

/** Values a plan could bring a fact to, the gentlest first; none for a fact that is not known, or is as good as it gets. */
function reachable(lever: WeekLever, from: number): number[] {
  if (Number.isNaN(from)) return [];
  const ways: Readonly<Record<WeekLever, readonly number[]>> = {
    regularity: [from + 0.2, 1],
    breakMinutes: [from - 30, from - 15, from + 15, from + 30],
    dailyLoadMinutes: [from - 45, from - 30, from - 15, from + 15],
    loadImbalance: [from / 2, 0],
    idleMinutes: [from / 2, 0],
    coreInBestTimes: [from + 0.2, 1],
    placed: [1],
  };
  const isShare = lever === 'regularity' || lever === 'coreInBestTimes' || lever === 'placed';
  const most = isShare ? 1 : Infinity;
  return ways[lever].filter((to) => to >= 0 && to <= most && Math.abs(to - from) > 1e-6);
}

function ratings({ ensemble }: LearnedModel, weeks: readonly WeekFacts[]): number[] {
  return predictRows(ensemble, weeks.map(weekRow)).map(([rating = NaN]) =>
    Math.min(1, Math.max(0, rating)),
  );
}
