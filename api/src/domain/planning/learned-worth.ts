import { SLOT_MINUTES } from '../timetabling/index.js';
import type { LearnedTaste, TasteTable } from './taste.js';

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
  const worth = table?.worth[weekday]?.[Math.floor(startMinute / SLOT_MINUTES)];
  return worth === undefined || Number.isNaN(worth) ? null : Math.min(1, Math.max(0, worth));
}
