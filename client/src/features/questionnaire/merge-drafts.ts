import {
  PARTS,
  SLOT_KEYS,
  SLOTS,
  sameAnswer,
  type Answers,
  type Part,
  type ServerDraft,
  type Slot,
} from './answers';

/** An answer that gave way to a newer one. It is kept until the parent says which one is right. */
export interface SetAside {
  part: Slot;
  answer: unknown;
  /** Where the answer that now stands was given. */
  kept: 'here' | 'elsewhere';
}

export interface Mine {
  answers: Answers;
  partsDone: Part[];
  /** When each part was last changed here, ISO instants. */
  editedAt: Partial<Record<Slot, string>>;
}

export interface Merged {
  answers: Answers;
  partsDone: Part[];
  setAside: SetAside[];
}

/**
 * Brings together what was answered here and on another device since both last agreed (`base`).
 * A part changed on one side only is taken from that side. A part changed on both: the newer answer stands and the
 * older one is set aside. The other side's time is the server's time of its last save.
 */
export function mergeDrafts(mine: Mine, base: Answers, theirs: ServerDraft): Merged {
  const answers: Answers = {};
  const setAside: SetAside[] = [];
  for (const part of SLOTS) {
    const key = SLOT_KEYS[part];
    const [own, old, other] = [mine.answers[key], base[key], theirs.answers[key]];
    const changedHere = !sameAnswer(own, old);
    const changedThere = !sameAnswer(other, old);
    const conflict = changedHere && changedThere && !sameAnswer(own, other);
    const keepOwn = conflict
      ? isNewer(mine.editedAt[part], theirs.updatedAt)
      : changedHere && !changedThere;
    Object.assign(answers, { [key]: keepOwn ? own : other });
    if (conflict) {
      setAside.push({
        part,
        answer: keepOwn ? other : own,
        kept: keepOwn ? 'here' : 'elsewhere',
      });
    }
  }
  return {
    answers,
    partsDone: PARTS.filter(
      (part) => mine.partsDone.includes(part) || theirs.partsDone.includes(part),
    ),
    setAside: setAside.filter((each) => each.answer !== undefined),
  };
}

function isNewer(here: string | undefined, there: string | null): boolean {
  if (!here) return false;
  return !there || Date.parse(here) > Date.parse(there);
}
