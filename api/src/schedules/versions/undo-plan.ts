import type { PlacedItem, Item, PlaceRecord } from '../../persistence/index.js';
import { type PlaceBack, twinsThatStay, withoutClashes, withoutRepeats } from './undo-conflicts.js';

export interface UndoSituation {
  /** Where everything stood in the version that is brought back. */
  readonly layout: readonly PlaceRecord[];
  /** Items of the schedule that are in use now. */
  readonly live: readonly Item[];
  /** The rows of the layout that still exist, in use or not. */
  readonly known: readonly Item[];
  /** Everything the family has in those days, of any schedule. */
  readonly placed: readonly PlacedItem[];
  readonly childIdsOf: (itemId: string) => readonly string[];
  /** Items that the version now in use locked itself. */
  readonly lockedByUs: readonly string[];
  /** Lessons placed anew for past ones, by the past one. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly today: string;
}

export interface UndoPlan {
  readonly places: readonly PlaceBack[];
  /** Lessons that were only added; done ones stay. */
  readonly removed: readonly string[];
  /** Past lessons whose stand-in goes. */
  readonly plannedAgain: readonly string[];
}

/**
 * What an undo changes: lessons that are still only planned go back to where they stood, from today on. One that was
 * done, locked or moved by hand since stays, and so does another whose old place it has taken.
 */
export function planUndo(situation: UndoSituation): UndoPlan {
  const { layout, live, known, lockedByUs, standIns, today } = situation;
  const rows = new Map(known.map((row) => [row.id, row]));
  const mayMove = (row: Item): boolean =>
    isOpen(row) && (!row.locked || lockedByUs.includes(row.id));
  const back = layout.flatMap((place) => {
    const row = rows.get(place.itemId);
    const isAhead = place.date >= today && (!row?.active || row.date >= today);
    return row && isAhead && mayMove(row) && !isThere(row, place)
      ? [{ itemId: row.id, place }]
      : [];
  });
  const inLayout = new Set(layout.map(({ itemId }) => itemId));
  const removed = live
    // An extra lesson is a parent's, and no plan brought it.
    .filter((row) => !inLayout.has(row.id) && mayMove(row) && !row.extra && row.date >= today)
    .map(({ id }) => id);
  const plannedAgain = layout
    .map(({ itemId }) => itemId)
    .filter((id) => rows.get(id)?.status === 'moved' && removed.includes(standIns[id] ?? ''));
  const stayed = live.filter(({ id }) => !inLayout.has(id) && !removed.includes(id));
  const wanted = withoutRepeats(back, stayed, { ...situation, rows });
  const places = withoutClashes(wanted, removed, situation);
  const lost = wanted.flatMap((each) => {
    const row = rows.get(each.itemId);
    return row?.active === false && !places.includes(each) ? [row] : [];
  });
  const leaving = live.filter(({ id }) => removed.includes(id));
  const twins = twinsThatStay(lost, leaving, { ...situation, back: places });
  return { places, removed: removed.filter((id) => !twins.includes(id)), plannedAgain };
}

function isOpen({ status }: Pick<Item, 'status'>): boolean {
  return status === 'planned' || status === 'moved';
}

function isThere(row: Item, place: PlaceRecord): boolean {
  const { date, startMinute, minutes, locked } = place;
  return (
    row.active &&
    row.date === date &&
    row.startMinute === startMinute &&
    row.minutes === minutes &&
    row.locked === locked &&
    (place.parentId === undefined || row.parentId === place.parentId)
  );
}
