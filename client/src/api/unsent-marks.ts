import { changed, withItem, type ItemChange } from './item-change';
import { type Unsent, unsentStore } from './unsent-store';
import type { Item, Week } from './week-model';

/** How a lesson went, as a parent said it on this device. */
export interface UnsentMark extends Unsent {
  readonly before: Item;
  readonly change: ItemChange;
  /** Says what was done and offers to take it back. */
  readonly announced: boolean;
}

const marks = unsentStore<UnsentMark>('bp.unsent-marks');
export const { keep: keepMark, forget: forgetMark, letWait: letMarksWait, list: unsentMarks } = marks; // prettier-ignore

/** A lesson as it is once the marks that are kept here have been sent. */
export function withUnsentMarks(item: Item): Item {
  return unsentMarks()
    .filter(({ before }) => before.id === item.id)
    .reduce((marked, { change }) => changed(marked, change), item);
}

/** A week of the server's with the marks that it does not know yet. */
export function weekWithUnsentMarks(week: Week): Week {
  return unsentMarks().reduce((shown, { before, change }) => {
    const item = shown.items.find(({ id }) => id === before.id);
    return item ? withItem(shown, changed(item, change)) : shown;
  }, week);
}

/** The marks of the family on screen that wait for the server. */
export const useWaitingMarks = (): UnsentMark[] => marks.useList().filter(({ waits }) => waits);
