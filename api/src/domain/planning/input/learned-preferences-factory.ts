import type { LearnedTaste, StyleAdvice, TasteTable } from './learned-preferences.js';

const WEEKDAYS = 7;
const QUARTERS = 96;

/** A table of one worth for every quarter hour of a week, by weekday and minute of the day. */
export function aTasteTable(
  worthAt: (weekday: number, minute: number) => number,
  over: Partial<TasteTable> = {},
): TasteTable {
  return {
    childId: 'ada',
    subjectId: 'maths',
    worth: Array.from({ length: WEEKDAYS }, (_, weekday) =>
      Array.from({ length: QUARTERS }, (_, quarter) => worthAt(weekday, quarter * 15)),
    ),
    seen: [],
    ownShare: 0.5,
    ...over,
  };
}

/** Advice that bends nothing. */
export function anAdvice(over: Partial<StyleAdvice> = {}): StyleAdvice {
  return {
    structure: 0.5,
    blockMinutes: 45,
    minutesBetweenBreaks: 60,
    breakMinutes: 15,
    startOfDay: 540,
    coreFirst: 0.5,
    rotation: 0.5,
    dailyLoadMinutes: 180,
    ...over,
  };
}

export function aTaste(
  tables: readonly TasteTable[] = [],
  style: StyleAdvice | null = null,
): LearnedTaste {
  return { versions: [{ kind: 'engagement', versionId: 'engagement-1' }], tables, style };
}

/** Finishes in the afternoon, and little before noon. */
export function lovesAfternoons(over: Partial<TasteTable> = {}): TasteTable {
  return aTasteTable((_, minute) => (minute >= 720 ? 0.95 : 0.4), over);
}
