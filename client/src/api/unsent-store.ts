import { useSyncExternalStore } from 'react';
import { activeFamilyId } from './family-header';
import { ConnectionError, isProblem } from './problem';
import { createStore } from './store';

/** A press that is kept on this device until the server has taken or refused it. */
export interface Unsent {
  readonly id: string;
  readonly familyId: string | null;
  readonly accountId: string;
  /** What was pressed on, as the person saw it. */
  readonly before: { readonly id: string };
  readonly change: object;
  /** Whether the server was not reached when this was to be sent. */
  readonly waits: boolean;
}

function isUnsent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, before, change } = value as Partial<Unsent>;
  return typeof id === 'string' && typeof before?.id === 'string' && typeof change === 'object';
}

/**
 * What one kind of press keeps on this device, also through a reload and for all tabs. The key begins with `bp.`, so that
 * it goes at sign-out with all else that this browser keeps of a family.
 */
export function unsentStore<T extends Unsent>(storageKey: `bp.${string}`) {
  const read = (): readonly T[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
      return Array.isArray(kept) ? (kept.filter(isUnsent) as T[]) : [];
    } catch {
      return [];
    }
  };
  const store = createStore(read());
  // Another tab has kept one, or sent one.
  window.addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) store.set(read());
  });
  const write = (next: readonly T[]): void => {
    store.set(next);
    try {
      if (next.length === 0) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // The browser's storage is full or switched off: they last as long as this page.
    }
  };
  const ofFamily = (all: readonly T[]): T[] => {
    const familyId = activeFamilyId();
    return all.filter((one) => one.familyId === familyId);
  };
  let count = 0;
  return {
    /** Those of the family on screen, in the order of the presses. */
    list: (): T[] => ofFamily(store.get()),
    /** The same, followed. */
    useList: (): T[] => ofFamily(useSyncExternalStore(store.subscribe, store.get)),
    keep: (one: Omit<T, 'id' | 'familyId' | 'waits'>): void => {
      count += 1;
      const id = `${one.before.id} ${Date.now()} ${count}`;
      write([...store.get(), { ...one, id, familyId: activeFamilyId(), waits: false } as T]);
    },
    forget: (id: string): void => write(store.get().filter((one) => one.id !== id)),
    /** Says of these that the server could not be reached for them. */
    letWait: (ids: readonly string[]): void =>
      write(store.get().map((one) => (ids.includes(one.id) ? { ...one, waits: true } : one))),
  };
}

/** What became of a press: the server took it, refused it, or was not reached. */
export type SendResult<Saved> =
  | { readonly kind: 'sent'; readonly saved: Saved }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'waits' };

/** Answers that say nothing about the press: the server is busy or starting, or nobody is signed in. */
const FOR_LATER = [401, 429, 502, 503, 504];

/** Whether what failed may arrive when it is sent again. */
export function mayArriveLater(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return isProblem(error) && FOR_LATER.includes(error.status);
}
