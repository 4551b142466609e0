import type { ChangedLesson, NewLesson } from '../../domain/planning/index.js';

export interface DecidedMove {
  readonly itemId: string;
  readonly to: {
    readonly date: string;
    readonly startMinute: number;
    /** Who gives it there; null where it needs nobody, left out in answers from before adults were named. */
    readonly adultId?: string | null;
  };
  /** True for a place outside the family's hours: the lesson is locked, or the next planning would move it. */
  readonly locked: boolean;
  /** Set where the lesson is past and stays in the record: the id of the new lesson that takes the place. */
  readonly standInId: string | null;
}

/** A lesson that keeps its place and is given by another adult. */
export interface DecidedHandOver {
  readonly itemId: string;
  readonly adultId: string | null;
}

/** A new lesson that gets a place. */
export interface DecidedLesson extends Omit<DecidedMove, 'itemId' | 'standInId'> {
  readonly lesson: NewLesson;
}

/** What is done with every lesson of a preview that does not stay as it is. */
export interface Decisions {
  readonly moves: readonly DecidedMove[];
  /** By item id: the children without whom the lesson stays where it is. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  readonly handedOver: readonly DecidedHandOver[];
  readonly dropped: readonly string[];
  /** Lessons that leave the week without being dropped: they are owed, or too many. */
  readonly takenOut: readonly string[];
  readonly added: readonly DecidedLesson[];
  /** New lessons that the family does without. */
  readonly droppedNew: readonly NewLesson[];
  /** Lessons that take other minutes, or that children join. */
  readonly changed: readonly ChangedLesson[];
  readonly leftOver: number;
}
