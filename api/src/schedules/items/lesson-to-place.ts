import { MINUTES_PER_DAY } from '../../domain/calendar/index.js';
import { SLOT_MINUTES } from '../../domain/timetabling/index.js';
import type { ItemDetails } from './dto/item.dto.js';

/** A lesson for which a parent looks for a place: one that stands already, or one that is to be added. */
export interface LessonToPlace {
  /** Null where it is to be added. */
  readonly itemId: string | null;
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly minutes: number;
  /** Who gives it now, and goes on with it where they are free; null where nobody is known. */
  readonly adultId: string | null;
  /** Whom a parent chose to give it: nobody else will do. Null for whoever is free. */
  readonly chosenAdultId: string | null;
  /** Where it stands; null where it is to be added. */
  readonly at: { readonly date: string; readonly startMinute: number } | null;
  /** The subject's own time, which may lie between two quarter hours. */
  readonly fixedStartMinute: number | null;
}

export function lessonToPlace({ item, children, subject }: ItemDetails): LessonToPlace {
  const { id: itemId, subjectId, minutes, date, startMinute } = item;
  return {
    itemId,
    subjectId,
    minutes,
    adultId: item.parentId,
    chosenAdultId: null,
    childIds: children.map(({ childId }) => childId),
    at: { date, startMinute },
    fixedStartMinute: subject?.fixedStartMinute ?? null,
  };
}

const LAST_QUARTER = MINUTES_PER_DAY - SLOT_MINUTES;

/**
 * The starts to try for a time that was asked for, the nearest first. Timetables know quarter hours; only a subject's fixed
 * time may lie between two of them.
 */
export function startsNear(
  minute: number,
  { fixedStartMinute }: Pick<LessonToPlace, 'fixedStartMinute'>,
): number[] {
  if (minute % SLOT_MINUTES === 0 || minute === fixedStartMinute) return [minute];
  const before = Math.floor(minute / SLOT_MINUTES) * SLOT_MINUTES;
  const after = Math.min(before + SLOT_MINUTES, LAST_QUARTER);
  return minute - before < after - minute ? [before, after] : [after, before];
}
