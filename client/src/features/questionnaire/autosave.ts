import type { ServerDraft } from './answers';
import type { DraftStore, Snapshot } from './draft-store';
import type { FieldError } from './field-errors';

/**
 * Saves to the server after a short pause, and while a parent goes on typing at least every second and a half, so
 * that an answer is on the server within two seconds. One save at a time; what changes meanwhile goes with the next.
 */
const PAUSE_MS = 600;
const LONGEST_WAIT_MS = 1500;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
const MERGES_IN_A_ROW = 3;

export type SaveStatus =
  | 'saved'
  | 'waiting'
  | 'saving'
  /** No connection, or the server did not answer: tried again by itself. */
  | 'offline'
  /** The session ended: saved here, sent after signing in again. */
  | 'signed-out'
  /** The server refused an answer: its field says why. */
  | 'rejected'
  /** This account may not change the family's answers. */
  | 'refused';

export type SaveOutcome =
  | { kind: 'saved'; version: number }
  | { kind: 'conflict'; current: ServerDraft }
  | { kind: 'signed-out' }
  | { kind: 'refused' }
  | { kind: 'rejected'; errors: FieldError[] }
  | { kind: 'offline' };

export interface SaveOptions {
  /** The page is going away: the request must outlive it. */
  leaving: boolean;
}

export type PutDraft = (
  snapshot: Snapshot,
  version: number,
  options: SaveOptions,
) => Promise<SaveOutcome>;

export interface SaveState {
  status: SaveStatus;
  errors: FieldError[];
}

export type Autosave = ReturnType<typeof createAutosave>;

export function createAutosave(store: DraftStore, put: PutDraft) {
  let state: SaveState = { status: store.unsent() ? 'waiting' : 'saved', errors: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let retryMs = FIRST_RETRY_MS;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const report = (status: SaveStatus, errors: FieldError[] = []): void => {
    state = { status, errors };
    listeners.forEach((listener) => listener());
  };

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };

  const settle = (outcome: SaveOutcome, snapshot: Snapshot): void => {
    retryMs = outcome.kind === 'offline' ? Math.min(retryMs * 2, LONGEST_RETRY_MS) : FIRST_RETRY_MS;
    if (outcome.kind === 'saved') store.sent(snapshot, outcome.version);
    else if (outcome.kind === 'conflict') store.merge(outcome.current);
    else if (outcome.kind === 'rejected') report('rejected', outcome.errors);
    else report(outcome.kind);
  };

  const run = async (options: SaveOptions): Promise<void> => {
    for (let merges = 0; merges <= MERGES_IN_A_ROW;) {
      const snapshot = store.unsent();
      if (!snapshot) return report('saved');
      report('saving');
      const outcome = await put(snapshot, store.getState().base.version, options);
      settle(outcome, snapshot);
      if (outcome.kind === 'offline') return later(retryMs);
      if (outcome.kind !== 'saved' && outcome.kind !== 'conflict') return;
      if (outcome.kind === 'conflict') merges += 1;
    }
    report('offline');
    later(retryMs);
  };

  /**
   * Saves now what is unsent; resolves when it arrived or could not. A page that goes away cannot wait for the save
   * on its way: what changed since is sent beside it. If both meet, the next merge sees twice the same answer.
   */
  const flush = (options: SaveOptions = { leaving: false }): Promise<void> => {
    clearTimeout(timer);
    waitingSince = null;
    const snapshot = running && options.leaving ? store.unsent() : null;
    if (snapshot) void put(snapshot, store.getState().base.version, options);
    running ??= run(options).finally(() => {
      running = null;
    });
    return running;
  };

  return {
    getState: (): SaveState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,

    /** Something changed: saves after the pause. */
    changed: (): void => {
      if (!store.unsent()) return;
      const now = Date.now();
      waitingSince ??= now;
      if (!running) report('waiting');
      later(Math.max(0, Math.min(PAUSE_MS, waitingSince + LONGEST_WAIT_MS - now)));
    },

    stop: (): void => clearTimeout(timer),
  };
}
