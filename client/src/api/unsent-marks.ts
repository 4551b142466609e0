import { useSyncExternalStore } from 'react';
import { activeFamilyId } from './family-header';
import { changed, withItem, type ItemChange } from './item-change';
import { createStore } from './store';
import type { Item, Week } from './week-model';

/** Under `bp.`, so that it goes at sign-out with all else that this browser keeps of a family. */
const storageKey = 'bp.unsent-marks';

/** How a lesson went, as a parent said it on this device. It is kept here until the server has taken or refused it. */
export interface UnsentMark {
  readonly id: string;
  readonly familyId: string | null;
  readonly accountId: string;
  /** The lesson as the parent saw it. */
  readonly before: Item;
  readonly change: ItemChange;
  /** Says what was done and offers to take it back. */
  readonly announced: boolean;
  /** Whether the server was not reached when this was to be sent. */
  readonly waits: boolean;
}

function isMark(value: unknown): value is UnsentMark {
  if (typeof value !== 'object' || value === null) return false;
  const { id, before, change } = value as Partial<UnsentMark>;
  return typeof id === 'string' && typeof before?.id === 'string' && typeof change === 'object';
}

function read(): readonly UnsentMark[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isMark) : [];
  } catch {
    return [];
  }
}

const marks = createStore<readonly UnsentMark[]>(read());
// Another tab has kept one, or sent one.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey || key === null) marks.set(read());
});

function write(next: readonly UnsentMark[]): void {
  marks.set(next);
  try {
    if (next.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // The browser's storage is full or switched off: they last as long as this page.
  }
}

let count = 0;

/** Keeps a mark, also through a reload, until it is forgotten. */
export function keepMark(mark: Omit<UnsentMark, 'id' | 'familyId' | 'waits'>): void {
  count += 1;
  const id = `${mark.before.id} ${Date.now()} ${count}`;
  write([...marks.get(), { ...mark, id, familyId: activeFamilyId(), waits: false }]);
}

export function forgetMark(id: string): void {
  write(marks.get().filter((mark) => mark.id !== id));
}

/** Says of these marks that the server could not be reached for them. */
export function letMarksWait(ids: readonly string[]): void {
  write(marks.get().map((mark) => (ids.includes(mark.id) ? { ...mark, waits: true } : mark)));
}

/** The marks of the family on screen, in the order of the presses. */
export function unsentMarks(): UnsentMark[] {
  const familyId = activeFamilyId();
  return marks.get().filter((mark) => mark.familyId === familyId);
}

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
export function useWaitingMarks(): UnsentMark[] {
  const familyId = activeFamilyId();
  const all = useSyncExternalStore(marks.subscribe, marks.get);
  return all.filter((mark) => mark.waits && mark.familyId === familyId);
}
