import type { Answers, Part } from './answers';
import { localDraftSchema } from './answers-schema';
import type { SetAside } from './merge-drafts';

/** The questionnaire as this browser keeps it, so that a closed tab or a lost connection costs nothing. */
export interface LocalDraft {
  answers: Answers;
  partsDone: Part[];
  /** Children whose list of subjects the parent has made, so that an emptied list is not refilled. */
  ownLists: string[];
  /** The screen the parent was on. */
  step: string | null;
  editedAt: Partial<Record<Part, string>>;
  /** What the server held when the two last agreed; the difference to it is what still has to be sent. */
  base: { version: number; answers: Answers; partsDone: Part[] };
  setAside: SetAside[];
}

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Sign-out forgets everything under `bp.` (api/session). */
const PREFIX = 'bp.questionnaire.v1.';
/** Where drafts stood before: read where there is no newer one, and removed by the next save. */
const FORMER_PREFIX = 'bp.onboarding.v1.';

/** Reads the draft of one family; null where there is none, or none that can be trusted. */
export function loadLocalDraft(storage: DraftStorage, familyId: string): LocalDraft | null {
  try {
    const text = storage.getItem(PREFIX + familyId) ?? storage.getItem(FORMER_PREFIX + familyId);
    const result = text ? localDraftSchema.safeParse(JSON.parse(text)) : null;
    return result?.success ? result.data : null;
  } catch {
    return null;
  }
}

/** Writes the draft. False where the browser refuses (private mode, full): the server's copy then has to do. */
export function saveLocalDraft(
  storage: DraftStorage,
  familyId: string,
  draft: LocalDraft,
): boolean {
  try {
    storage.setItem(PREFIX + familyId, JSON.stringify(draft));
    storage.removeItem(FORMER_PREFIX + familyId);
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft: it holds children's names. For when it is finished. */
export function clearLocalDraft(storage: DraftStorage, familyId: string): void {
  try {
    storage.removeItem(PREFIX + familyId);
    storage.removeItem(FORMER_PREFIX + familyId);
  } catch {
    // A browser that refuses storage has nothing to forget.
  }
}
