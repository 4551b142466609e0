import type { LocalDate } from '../calendar/index.js';
import type { Learner, TaughtSubject, RewardScaling, RewardTable } from '../planning/index.js';
import { ruleReward } from './rule-reward.js';
import { factsAt, type LessonAtAnyTime, lessonAtAnyTime } from './lesson-at-any-time.js';

const QUARTER_MINUTES = 15;
/**
 * The spread of a scaled table, as a multiple of the spread of the rules' rewards. It is 1 while nothing is known of
 * the child itself, and this much once the child's own record counts. With 1 throughout, the price of a regular week
 * outweighed part of what was learned; the closed loop gains up to 2 and not beyond (docs/benchmarks/learning-loop.md).
 */
const MOST_SPREADS = 2;
/** Share of the child's own record in the tables from which the spread is full. */
const FULL_SHARE = 0.2;
/** The largest factor for each multiple of the spread: where rewards hardly differ, the differences stay small. */
const MOST_FACTOR = 3;

interface ScalableTable {
  readonly subject: TaughtSubject;
  readonly rewards: RewardTable['rewards'];
  readonly ownShare: number;
}

/**
 * Scales a child's reward tables for planning: to the spread that the rules' rewards have over the child's open hours,
 * and up to twice that as the child's own record grows. It is never more, so that the family's wishes for its days keep
 * their weight.
 */
export function scaleRewards(
  learner: Learner,
  tables: readonly ScalableTable[],
  today: LocalDate,
): Pick<RewardScaling, 'centre' | 'factor'>[] {
  const each = tables.map(({ subject, rewards }) => {
    const lesson = lessonAtAnyTime(learner, subject, today);
    const places = openPlaces(lesson);
    const learned = spread(places.map(([day, quarter]) => rewards[day]?.[quarter] ?? 0));
    const believed = spread(
      // The rules' rewards do not depend on the weekday, so that one weekday gives the spread of all.
      places
        .filter(([day]) => day === places[0]?.[0])
        .map(([day, quarter]) => ruleReward(factsAt(lesson, day, quarter * QUARTER_MINUTES))),
    );
    return { centre: learned.mean, learned: learned.variance, believed: believed.variance };
  });
  const learned = each.reduce((sum, table) => sum + table.learned, 0);
  const believed = each.reduce((sum, table) => sum + table.believed, 0);
  const spreads = spreadsFor(tables);
  const wanted = learned > 0 ? spreads * Math.sqrt(believed / learned) : 1;
  const factor = Math.min(spreads * MOST_FACTOR, Math.max(1, wanted));
  return each.map(({ centre }) => ({ centre, factor }));
}

function spreadsFor(tables: readonly ScalableTable[]): number {
  if (tables.length === 0) return 1;
  const ownShare = tables.reduce((sum, table) => sum + table.ownShare, 0) / tables.length;
  return 1 + (MOST_SPREADS - 1) * Math.min(1, ownShare / FULL_SHARE);
}

/** Weekdays and quarter hours at which the lesson can begin. */
function openPlaces({
  facts,
  hours,
}: LessonAtAnyTime): (readonly [day: number, quarter: number])[] {
  return hours.flatMap((open, day) => {
    if (!open) return [];
    const first = Math.ceil(open.from / QUARTER_MINUTES);
    const last = Math.floor((open.to - facts.minutes) / QUARTER_MINUTES);
    return Array.from(
      { length: Math.max(0, last - first + 1) },
      (_, i) => [day, first + i] as const,
    );
  });
}

function spread(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  if (values.length === 0) return { mean: 0, variance: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
}
