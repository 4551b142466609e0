import { type LocalDate, weekdayOf } from '../../calendar/index.js';
import { SLOT_MINUTES } from '../../timetabling/index.js';
import type { LearnedPreferences, RewardTable } from '../input/learned-preferences.js';

/** The reward table of a child in a subject; null where nothing was learned, as for a new subject. */
export function rewardTableOf(
  preferences: LearnedPreferences | null,
  { childId, subjectId }: Pick<RewardTable, 'childId' | 'subjectId'>,
): RewardTable | null {
  const isIt = (table: RewardTable): boolean =>
    table.childId === childId && table.subjectId === subjectId;
  return preferences?.tables.find(isIt) ?? null;
}

/**
 * The reward, 0 to 1, that the models predict for a lesson that begins at a minute of a weekday, 0 Monday to 6 Sunday.
 * Null where nothing was learned, or where the minute lies outside the day.
 */
function predictedReward(
  table: Pick<RewardTable, 'rewards'> | null,
  { weekday, startMinute }: { readonly weekday: number; readonly startMinute: number },
): number | null {
  const reward: unknown = table?.rewards[weekday]?.[Math.floor(startMinute / SLOT_MINUTES)];
  const isKnown = typeof reward === 'number' && !Number.isNaN(reward);
  return isKnown ? Math.min(1, Math.max(0, reward)) : null;
}

/** A lesson at its place, with the children in it. */
interface PlacedForChildren {
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly date: LocalDate;
  readonly startMinute: number;
}

/** Predicted rewards, 0 to 1, by child. */
export type PredictedRewards = Readonly<Record<string, number>>;

/**
 * The reward that the models predict for each child of a lesson at its place. Children without a reward table are left
 * out.
 */
export function predictedRewards(
  preferences: LearnedPreferences | null,
  { subjectId, childIds, date, startMinute }: PlacedForChildren,
): PredictedRewards {
  if (subjectId === null) return {};
  const at = { weekday: weekdayOf(date) - 1, startMinute };
  const entries = childIds.flatMap((childId): [string, number][] => {
    const reward = predictedReward(rewardTableOf(preferences, { childId, subjectId }), at);
    return reward === null ? [] : [[childId, reward]];
  });
  return Object.fromEntries(entries);
}

/** The predicted reward as planning counts it: scaled, with the exploration bonus. */
export function scaledReward(
  table: Pick<RewardTable, 'rewards' | 'scaling'> | null,
  place: { readonly weekday: number; readonly startMinute: number },
): number | null {
  const reward = predictedReward(table, place);
  if (reward === null || !table?.scaling) return reward;
  const { centre, factor, explorationBonus } = table.scaling;
  const quarter = Math.floor(place.startMinute / SLOT_MINUTES);
  return centre + factor * (reward - centre) + (explorationBonus[quarter] ?? 0);
}
