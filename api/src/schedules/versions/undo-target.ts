import type { FactsOfWeeks, Want } from '../../domain/planning/index.js';
import type { PlaceRecord, ScheduleSummary, ScheduleVersion } from '../../persistence/index.js';

/** What an undo brings back. */
export interface UndoTarget {
  /** Where everything stood, of the schedule and of others whose place the version in use took. */
  readonly layout: readonly PlaceRecord[];
  /** The next undo goes on to what came before that; null where that is nothing. */
  readonly baseVersionId: string | null;
  readonly summary: ScheduleSummary;
  readonly wants: readonly Want[];
  readonly weekFacts: FactsOfWeeks;
  readonly diagnostics: Readonly<Record<string, unknown>>;
}

/** What undoing the version in use brings back; null where nothing was there before it. `base` is what it was made from. */
export function undoTarget(
  active: ScheduleVersion,
  base: ScheduleVersion | null,
): UndoTarget | null {
  const replaced = (active.diagnostics.replaced ?? []) as readonly PlaceRecord[];
  if (base?.layout) {
    const { layout, baseVersionId, summary, wants, weekFacts, diagnostics } = base;
    const all = [...layout, ...replaced];
    return { layout: all, baseVersionId, summary, wants, weekFacts, diagnostics };
  }
  if (replaced.length === 0) return null;
  const nothing = { required: 0, placed: 0, unplacedCount: 0, weeks: [] };
  return {
    layout: replaced,
    baseVersionId: null,
    summary: { ...active.summary, ...nothing },
    wants: [],
    weekFacts: {},
    diagnostics: {},
  };
}
