import type { Blocker, MoveCause } from '../../timetabling/index.js';
import type { Place } from '../problem/moving-lesson.js';
import type { WeekGain } from './better-week.js';
import type { GivenPlace, Offer } from './offers.js';

/**
 * A lesson that gets a new place. If it makes room for another lesson of the week, that one is named by its subject.
 */
export interface PlannedMove {
  readonly itemId: string;
  readonly from: Place;
  readonly to: GivenPlace;
  readonly cause: MoveCause;
  readonly forSubjectId: string | null;
  /** Children without whom it could stay where it is; null, or left out, where there is no such choice. */
  readonly without?: readonly string[] | null;
  /** Who gives it where it stays without them; left out where there is no such choice. */
  readonly withoutAdultId?: string | null;
}

/** A lesson that stays where it is and that another adult gives from now on. */
export interface HandedOver {
  readonly itemId: string;
  readonly at: Place;
  /** Null where nobody was named before. */
  readonly fromAdultId: string | null;
  readonly adultId: string;
}

export interface PlannedLeftOver {
  readonly itemId: string;
  /** Null for a lesson that is new. */
  readonly from: Place | null;
  /** True where the lesson is past: it stays in the record, and only its purpose is left over. */
  readonly missed: boolean;
  readonly reasons: readonly Blocker[];
  /** The offer that asks least comes first; dropping the lesson is always possible and comes last. */
  readonly offers: readonly Offer[];
}

/** A lesson that the facts want and the plan does not hold yet; it has the id that its item will have. */
export interface NewLesson {
  readonly itemId: string;
  readonly subjectId: string;
  readonly childIds: readonly string[];
  readonly minutes: number;
}

/** A planned lesson that takes other minutes, or that a child joins. */
export interface ChangedLesson {
  readonly itemId: string;
  readonly subjectId: string | null;
  readonly from: Place;
  readonly minutesBefore: number;
  readonly minutes: number;
  /** Children who join it. */
  readonly joined: readonly string[];
  readonly to: GivenPlace;
}

/** A lesson that stays what it is, since the week has no room for it as the facts want it. */
export interface UnchangedLesson extends Omit<ChangedLesson, 'to'> {
  readonly to: null;
}

/** What becomes of the open wishes of a week. */
export interface TakenUpWishes {
  /** With or without a place. */
  readonly newLessons: readonly NewLesson[];
  /** Those of them that have one, in the order of the week. */
  readonly added: readonly { readonly itemId: string; readonly to: GivenPlace }[];
  readonly changed: readonly ChangedLesson[];
  readonly unchanged: readonly UnchangedLesson[];
  /** Lessons beyond what is wanted. */
  readonly takenOut: readonly { readonly itemId: string; readonly from: Place }[];
}

export interface FamilyReplan {
  readonly moved: readonly PlannedMove[];
  /** Lessons that keep their place and are given by another adult. They count as kept. */
  readonly handedOver: readonly HandedOver[];
  readonly kept: number;
  /** Core subjects come first. */
  readonly leftOver: readonly PlannedLeftOver[];
  /** Minutes of lessons ahead in those weeks, before and after. What is new or taken out counts as well. */
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  /** Left out where no wishes were taken up. */
  readonly takenUp?: TakenUpWishes;
  /** By how much the week would be better than it is; null, or left out, where it cannot stay as it is. */
  readonly gain?: WeekGain | null;
}
