import { useEffect, useState, useSyncExternalStore } from 'react';
import { now } from '@/lib/now';
import type { ServerDraft } from './answers';
import { createAutosave, type Autosave } from './autosave';
import { createDraftStore, type DraftState, type DraftStore } from './draft-store';
import { saveLocalDraft, type LocalDraft } from './local-draft';
import { putDraft } from './queries';

export interface Draft {
  store: DraftStore;
  autosave: Autosave;
  state: DraftState;
}

export interface DraftSources {
  familyId: string;
  local: LocalDraft | null;
  server: ServerDraft | null;
}

/** Opens the draft of a family and keeps it saved: in this browser at once, on the server within two seconds. */
export function useDraft({ familyId, local, server }: DraftSources): Draft {
  const [{ store, autosave }] = useState(() => {
    const created = createDraftStore({
      local,
      server,
      persist: (draft) => saveLocalDraft(localStorage, familyId, draft),
      now,
    });
    return { store: created, autosave: createAutosave(created, putDraft) };
  });
  const state = useSyncExternalStore(store.subscribe, store.getState);

  useEffect(() => {
    const leave = store.subscribe(autosave.changed);
    // Left over from a visit without a connection.
    autosave.changed();
    return () => {
      leave();
      void autosave.flush({ leaving: true });
    };
  }, [store, autosave]);

  useEffect(() => {
    const hidden = (): void => {
      void autosave.flush({ leaving: document.visibilityState === 'hidden' });
    };
    const leaving = (): void => void autosave.flush({ leaving: true });
    const online = (): void => void autosave.flush();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leaving);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leaving);
      window.removeEventListener('online', online);
    };
  }, [autosave]);

  return { store, autosave, state };
}
