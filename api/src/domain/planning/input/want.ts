import type { LocalDate } from '../../calendar/index.js';

/**
 * What one week wants of a subject, for the children who learn it together: an account that every lesson of it is
 * booked on, wherever it stands.
 */
export interface Want {
  /** Monday. */
  readonly weekStart: LocalDate;
  /** Null in plans from before accounts were kept, where the subject was removed since. */
  readonly subjectId: string | null;
  /** The subject's name: it tells which account a lesson is booked on once the subject is gone. */
  readonly name: string;
  readonly childIds: readonly string[];
  readonly core: boolean;
  readonly minutes: number;
  /** Days of the week on which it could take place when the week was planned; empty where that is not known. */
  readonly dates: readonly LocalDate[];
  /** Lessons. */
  readonly count: number;
}

/** Lessons of a want that need no place in its week any more: they are dropped, or stand in another week. */
export interface SettledLessons {
  readonly weekStart: LocalDate;
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly count: number;
}

/** Anything that is booked on an account. */
export interface Booked {
  readonly weekStart: LocalDate;
  readonly subjectId: string | null;
  /** The subject's name, or the lesson's title. */
  readonly name?: string;
  readonly childIds: readonly string[];
}

/**
 * The account of a lesson or a decision: of its week and subject, the one whose children are the same, or else the one
 * with which it shares most children. A lesson that one child misses is still a lesson of the group.
 */
export function accountOf<W extends Booked>(accounts: readonly W[], booked: Booked): W | null {
  let best: { account: W; points: number } | null = null;
  for (const account of accounts) {
    if (!isSameSubject(account, booked)) continue;
    const points = shareOfCommonChildren(account.childIds, booked.childIds);
    if (points > 0 && points > (best?.points ?? 0)) best = { account, points };
  }
  return best?.account ?? null;
}

export function shareChildren(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}

function isSameSubject(account: Booked, { weekStart, subjectId, name }: Booked): boolean {
  if (account.weekStart !== weekStart) return false;
  return subjectId === null ? account.name === name : account.subjectId === subjectId;
}

/** The share of children that both have, 0 to 1. */
function shareOfCommonChildren(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((id) => b.includes(id)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 1 : common / all;
}
