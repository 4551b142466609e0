import type { LessonFacts } from './lesson-record.js';
import { factsAt, type LessonAtAnyTime } from './lesson-at-any-time.js';
import type { PopulationReward } from './population-reward.js';
import { kernelInputOf } from './reward-residuals.js';
import type { GaussianProcess } from './gaussian-process/gaussian-process.js';

const WEEKDAYS = 7;
const QUARTERS = 96;
const QUARTER_MINUTES = 15;
/** Uncertainty is computed at every so many quarter hours, since it changes slowly. */
const UNCERTAIN_EVERY = 4;
/** The hours of a child without known school hours. */
const USUAL_HOURS = { from: 8 * 60, to: 16 * 60 };

export interface ExplorationSource {
  readonly posterior: GaussianProcess;
  /** Counted from 1970-01-01. */
  readonly day: number;
  readonly exploration: number;
}

interface ChildRewards {
  readonly rewards: number[][];
  readonly ownShare: number;
  /** The exploration bonus by quarter hour of the day. */
  readonly explorationBonus: number[];
}

/**
 * The predicted reward of a lesson at each quarter hour of each weekday: the population's expectation, plus the
 * posterior mean of the child's own record. Outside the child's hours it is that of the nearest time inside.
 */
export function childRewards(
  lesson: LessonAtAnyTime,
  subject: number,
  source: ExplorationSource & { readonly population: PopulationReward },
): ChildRewards {
  const { from, to } = hullOf(lesson);
  const first = Math.floor(from / QUARTER_MINUTES);
  const last = Math.max(first, Math.min(QUARTERS - 1, Math.ceil((to - lesson.facts.minutes) / QUARTER_MINUTES))); // prettier-ignore
  const width = last - first + 1;
  const places = Array.from({ length: WEEKDAYS * width }, (_, i) =>
    factsAt(lesson, Math.floor(i / width), (first + (i % width)) * QUARTER_MINUTES),
  );
  const expected = source.population.of(places);
  const { bonus, ownShare } = uncertainty(places.slice(0, width), subject, source);
  const values = places.map((facts, i) => {
    const own = source.posterior.mean(kernelInputOf(facts, subject, source.day));
    return clamp(expected[i]! + own);
  });
  const nearest = (quarter: number): number => Math.min(last, Math.max(first, quarter)) - first;
  const rewards = Array.from({ length: WEEKDAYS }, (_, weekday) =>
    Array.from({ length: QUARTERS }, (_, quarter) => values[weekday * width + nearest(quarter)]!),
  );
  const explorationBonus = Array.from(rewards[0]!, (_, quarter) => bonus[nearest(quarter)]!);
  return { rewards, ownShare, explorationBonus };
}

function hullOf({ hours }: LessonAtAnyTime): { readonly from: number; readonly to: number } {
  const open = hours.flatMap((span) => span ?? []);
  if (open.length === 0) return USUAL_HOURS;
  return {
    from: Math.min(...open.map(({ from }) => from)),
    to: Math.max(...open.map(({ to }) => to)),
  };
}

/** The exploration bonus by quarter hour, and how much of the prior variance the child's own record has removed. */
function uncertainty(day: readonly LessonFacts[], subject: number, source: ExplorationSource) {
  const { posterior, exploration } = source;
  const bonus = new Float64Array(day.length);
  let before = 0;
  let left = 0;
  for (let at = 0; at < day.length; at += UNCERTAIN_EVERY) {
    const variance = posterior.variance({
      ...kernelInputOf(day[at]!, subject, source.day),
      weekday: -1,
    });
    before += variance.before;
    left += variance.left;
    bonus.fill(exploration * Math.sqrt(variance.left), at, at + UNCERTAIN_EVERY);
  }
  return { bonus, ownShare: before > 0 ? clamp(1 - left / before) : 0 };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
