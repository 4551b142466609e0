import { type LocalDate, weekdayOf } from '../../calendar/index.js';
import { SLOT_MINUTES } from '../../timetabling/index.js';
import type { LearnedTaste, TasteTable } from '../input/learned-preferences.js';

/** What was learned of a child in a subject; null where nothing was, as for a subject that is new. */
export function tasteOf(
  taste: LearnedTaste | null,
  { childId, subjectId }: Pick<TasteTable, 'childId' | 'subjectId'>,
): TasteTable | null {
  const isIt = (table: TasteTable): boolean =>
    table.childId === childId && table.subjectId === subjectId;
  return taste?.tables.find(isIt) ?? null;
}

/**
 * The reward, 0 to 1, that the models predict for a lesson beginning at a minute of a weekday, 0 Monday to 6 Sunday;
 * null where nothing was learned, or the time is none of a day.
 */
export function learnedWorth(
  table: Pick<TasteTable, 'worth'> | null,
  { weekday, startMinute }: { readonly weekday: number; readonly startMinute: number },
): number | null {
  const worth: unknown = table?.worth[weekday]?.[Math.floor(startMinute / SLOT_MINUTES)];
  const isKnown = typeof worth === 'number' && !Number.isNaN(worth);
  return isKnown ? Math.min(1, Math.max(0, worth)) : null;
}

/** A lesson at its place. */
export interface PlacedForChildren {
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly date: LocalDate;
  readonly startMinute: number;
}

/** Predicted rewards, 0 to 1, by child. */
export type PredictedRewards = Readonly<Record<string, number>>;

/** How well the models think a lesson goes at its place; children of whom nothing was learned are left out. */
export function predictedRewards(
  taste: LearnedTaste | null,
  { subjectId, childIds, date, startMinute }: PlacedForChildren,
): PredictedRewards {
  if (subjectId === null) return {};
  const at = { weekday: weekdayOf(date) - 1, startMinute };
  const entries = childIds.flatMap((childId): [string, number][] => {
    const worth = learnedWorth(tasteOf(taste, { childId, subjectId }), at);
    return worth === null ? [] : [[childId, worth]];
  });
  return Object.fromEntries(entries);
}

/** What that prediction counts when a week is planned, read as the table asks. */
export function plannedWorth(
  table: Pick<TasteTable, 'worth' | 'reading'> | null,
  place: { readonly weekday: number; readonly startMinute: number },
): number | null {
  const worth = learnedWorth(table, place);
  if (worth === null || !table?.reading) return worth;
  const { centre, factor, trying } = table.reading;
  const quarter = Math.floor(place.startMinute / SLOT_MINUTES);
  return centre + factor * (worth - centre) + (trying[quarter] ?? 0);
}
