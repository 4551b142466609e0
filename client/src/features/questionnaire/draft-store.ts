import {
  PARTS,
  SLOT_KEYS,
  sameAnswer,
  type Answers,
  type Part,
  type ServerDraft,
  type Slot,
} from './answers';
import type { LocalDraft } from './local-draft';
import { mergeDrafts, type SetAside } from './merge-drafts';

export interface DraftState extends LocalDraft {
  completedAt: string | null;
}

/** The data of one save. The store gets it back when the save has arrived. */
export interface Snapshot {
  answers: Answers;
  partsDone: Part[];
}

export interface DraftStoreOptions {
  /** What this browser remembers, if anything. */
  local: LocalDraft | null;
  /** What the server holds; null when it could not be asked. */
  server: ServerDraft | null;
  /** Called after every change, at once. */
  persist: (draft: LocalDraft) => void;
  now: () => Date;
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/**
 * Holds the answers while the questionnaire is open. A store rather than one big form: answers arrive from three
 * sides (the parent, the suggestions, another device) and are merged by part; and a change must be on disk before
 * anything renders, so that closing the tab at any moment loses nothing.
 */
export function createDraftStore({ local, server, persist, now }: DraftStoreOptions) {
  let state = opened(local, server);
  const listeners = new Set<() => void>();

  const set = (change: Partial<DraftState>): void => {
    state = { ...state, ...change };
    const { completedAt: _, ...draft } = state;
    persist(draft);
    listeners.forEach((listener) => listener());
  };

  return {
    getState: (): DraftState => state,

    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Gives a part a new answer. */
    answer: (part: Slot, value: unknown): void => {
      if (sameAnswer(state.answers[SLOT_KEYS[part]], value)) return;
      set({
        answers: { ...state.answers, [SLOT_KEYS[part]]: value },
        editedAt: { ...state.editedAt, [part]: now().toISOString() },
      });
    },

    /** Marks parts as done; they stay done when a parent goes back. */
    finish: (parts: readonly Part[]): void => {
      const partsDone = PARTS.filter(
        (part) => state.partsDone.includes(part) || parts.includes(part),
      );
      if (partsDone.length !== state.partsDone.length) set({ partsDone });
    },

    /** Remembers the screen, so that a closed tab opens there again. */
    visit: (step: string): void => {
      if (state.step !== step) set({ step });
    },

    /** The parent has made this child's list of subjects: suggestions no longer fill it. */
    own: (childId: string): void => {
      if (!state.ownLists.includes(childId)) set({ ownLists: [...state.ownLists, childId] });
    },

    /** Exchanges a set-aside answer with the one that stands; the other is set aside in its place. */
    exchange: (part: Slot): void => {
      const found = state.setAside.find((each) => each.part === part);
      if (!found) return;
      const standing = state.answers[SLOT_KEYS[part]];
      set({
        answers: { ...state.answers, [SLOT_KEYS[part]]: found.answer },
        editedAt: { ...state.editedAt, [part]: now().toISOString() },
        setAside: state.setAside.map((each) =>
          each.part === part
            ? { part, answer: standing, kept: each.kept === 'here' ? 'elsewhere' : 'here' }
            : each,
        ),
      });
    },

    /** The parent has accepted that the other answers were replaced. */
    dismissSetAside: (): void => set({ setAside: [] }),

    /** What differs from the server, or null when nothing does. */
    unsent: (): Snapshot | null => {
      const { answers, partsDone, base } = state;
      return sameAnswer(answers, base.answers) && sameAnswer(partsDone, base.partsDone)
        ? null
        : { answers, partsDone };
    },

    /** A save arrived: from now on, this is what both hold. */
    sent: (snapshot: Snapshot, version: number): void => set({ base: { version, ...snapshot } }),

    /** Another device saved first: merges both drafts and returns the answers that were replaced. */
    merge: (theirs: ServerDraft): SetAside[] => {
      const merged = joined(state, theirs);
      set(merged);
      return merged.setAside;
    },
  };
}

function opened(local: LocalDraft | null, server: ServerDraft | null): DraftState {
  const blank: DraftState = {
    answers: {},
    partsDone: [],
    ownLists: [],
    step: null,
    editedAt: {},
    base: { version: 0, answers: {}, partsDone: [] },
    setAside: [],
    completedAt: null,
  };
  const own: DraftState = local ? { ...blank, ...local } : blank;
  if (!server) return own;
  return server.version === own.base.version && local
    ? { ...own, completedAt: server.completedAt }
    : joined(own, server);
}

function joined(own: DraftState, theirs: ServerDraft): DraftState {
  const merged = mergeDrafts(own, own.base.answers, theirs);
  const older = own.setAside.filter(
    (each) => !merged.setAside.some((newer) => newer.part === each.part),
  );
  return {
    ...own,
    answers: merged.answers,
    partsDone: merged.partsDone,
    setAside: [...older, ...merged.setAside],
    completedAt: theirs.completedAt,
    base: {
      version: theirs.version,
      answers: theirs.answers,
      partsDone: theirs.partsDone,
    },
  };
}
