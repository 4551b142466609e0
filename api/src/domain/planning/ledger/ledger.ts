import { type LocalDate, mondayOf } from '../../calendar/index.js';
import { accountOf, type Booked, type Want } from '../input/want.js';

/** A lesson as the ledger counts it. A lesson that another one has replaced is not counted. */
export interface LedgerLesson {
  readonly itemId: string;
  readonly subjectId: string | null;
  readonly title: string;
  readonly childIds: readonly string[];
  /** Monday of the week whose want the lesson meets; it keeps that wherever the lesson is moved to. */
  readonly wantedWeek: LocalDate;
  readonly date: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly status: 'planned' | 'done' | 'partly' | 'skipped';
  /** A parent added it beyond what any week wants: nothing is owed where it goes, and nothing is met where it stands. */
  readonly extra: boolean;
}

/** The family's decision that lessons need not be held. */
export interface Drop {
  readonly id: string;
  readonly weekStart: LocalDate;
  readonly subjectId: string;
  readonly childIds: readonly string[];
  readonly count: number;
  /** The lesson that was taken out; where it is in use again, the decision is void. */
  readonly itemId: string | null;
}

/** All that the ledger is computed from: what was wanted, what became of it, and what the family decided. */
export interface LedgerBooks {
  readonly wants: readonly Want[];
  readonly lessons: readonly LedgerLesson[];
  readonly drops: readonly Drop[];
  /** Subjects and children that the family still has. */
  readonly subjectIds: ReadonlySet<string>;
  readonly childIds: ReadonlySet<string>;
  /** True for a day off or a holiday of a child. Illness is neither: its lessons stay owed. */
  readonly isOff: (childId: string, date: LocalDate) => boolean;
  /** False in a pause of a subject, and where none of the children learns it on that date. */
  readonly isTaught: (subjectId: string, childIds: readonly string[], date: LocalDate) => boolean;
}

/** Where the wanted lessons are. `wanted` is always the sum of its seven fates; extra lessons stand beside them. */
export interface LedgerCounts {
  readonly wanted: number;
  readonly tookPlace: number;
  readonly partly: number;
  readonly skipped: number;
  /** In the plan: still ahead, or past without an outcome. */
  readonly placed: number;
  readonly owed: number;
  readonly dropped: number;
  /** Wanted when the week was planned; a day off, a pause, or a subject or child that left, lets the family off. */
  readonly excused: number;
  /** Lessons that a parent added beyond what is wanted, however they went. No part of `wanted`. */
  readonly extra: number;
}

export interface LedgerEntry extends Booked, LedgerCounts {
  readonly name: string;
  readonly core: boolean;
  readonly minutes: number;
  /** What the facts ask for; lessons beyond that are wanted by whoever placed them. */
  readonly asked: number;
  readonly lessons: readonly LedgerLesson[];
  readonly drops: readonly Drop[];
}

/** One entry for each subject, group of children and week. */
export function ledgerOf(books: LedgerBooks): LedgerEntry[] {
  const active = new Set(books.lessons.map(({ itemId }) => itemId));
  const valid = books.drops.filter(({ itemId }) => itemId === null || !active.has(itemId));
  const accounts = books.wants.map((want) => ({
    ...want,
    lessons: [] as LedgerLesson[],
    drops: [] as Drop[],
  }));
  // A term has hundreds of accounts: only those of one week can be meant.
  const ofWeek = Map.groupBy(accounts, ({ weekStart }) => weekStart);
  for (const lesson of books.lessons) {
    const { wantedWeek, subjectId, childIds, title } = lesson;
    const here = ofWeek.get(wantedWeek) ?? [];
    const account = accountOf(here, { weekStart: wantedWeek, subjectId, childIds, name: title });
    if (account) {
      account.lessons.push(lesson);
      continue;
    }
    const added = { ...unasked(lesson), lessons: [lesson], drops: [] };
    accounts.push(added);
    ofWeek.set(wantedWeek, [...here, added]);
  }
  for (const drop of valid) accountOf(ofWeek.get(drop.weekStart) ?? [], drop)?.drops.push(drop);
  return accounts
    .map((account) => settle(account, books))
    .filter(({ wanted, extra }) => wanted + extra > 0)
    .sort(inOrder);
}

export function totalsOf(entries: readonly LedgerCounts[]): LedgerCounts {
  const total = (count: (entry: LedgerCounts) => number): number =>
    entries.reduce((sum, entry) => sum + count(entry), 0);
  return {
    wanted: total(({ wanted }) => wanted),
    tookPlace: total(({ tookPlace }) => tookPlace),
    partly: total(({ partly }) => partly),
    skipped: total(({ skipped }) => skipped),
    placed: total(({ placed }) => placed),
    owed: total(({ owed }) => owed),
    dropped: total(({ dropped }) => dropped),
    excused: total(({ excused }) => excused),
    extra: total(({ extra }) => extra),
  };
}

/** True for a lesson that stands in another week than the one that wanted it. Nobody wanted an extra one. */
export function isCarriedOver({ extra, wantedWeek, date }: LedgerLesson): boolean {
  return !extra && mondayOf(date) !== wantedWeek;
}

type Account = Want & { readonly lessons: LedgerLesson[]; readonly drops: Drop[] };

/**
 * Lessons that exist come first, then what the family dropped, then what facts let it off. What is left is owed: a
 * lesson that is lost in any way therefore shows up here, and cannot be lost.
 */
function settle(account: Account, books: LedgerBooks): LedgerEntry {
  const { dates: _dates, count: asked, lessons, drops, ...of } = account;
  const own = lessons.filter(({ extra }) => !extra);
  const having = (status: LedgerLesson['status']): number =>
    own.filter((lesson) => lesson.status === status).length;
  const missing = Math.max(0, asked - own.length);
  const decided = drops.reduce((sum, { count }) => sum + count, 0);
  const dropped = Math.min(decided, missing);
  const excused = Math.min(excusable(account, books), missing - dropped);
  return {
    ...of,
    asked,
    wanted: Math.max(asked, own.length),
    tookPlace: having('done'),
    partly: having('partly'),
    skipped: having('skipped'),
    placed: having('planned'),
    owed: missing - dropped - excused,
    dropped,
    excused,
    extra: lessons.length - own.length,
    lessons: [...lessons].sort((a, b) => a.date.localeCompare(b.date) || a.startMinute - b.startMinute), // prettier-ignore
    drops,
  };
}

/** How many lessons of the want the facts no longer ask for. */
function excusable({ subjectId, childIds, dates, count }: Want, books: LedgerBooks): number {
  const present = childIds.filter((id) => books.childIds.has(id));
  const isKnown = subjectId !== null && books.subjectIds.has(subjectId);
  if (!isKnown || present.length === 0) return count;
  if (dates.length === 0) return 0;
  const open = dates.filter(
    (date) =>
      books.isTaught(subjectId, present, date) && !present.some((id) => books.isOff(id, date)),
  );
  return Math.max(0, count - open.length);
}

/** The account of lessons that no want asked for. */
function unasked({ wantedWeek, subjectId, title, childIds, minutes }: LedgerLesson): Want {
  return {
    weekStart: wantedWeek,
    subjectId,
    name: title,
    childIds,
    core: false,
    minutes,
    dates: [],
    count: 0,
  };
}

/** By week; core subjects first, then by name. */
function inOrder(a: LedgerEntry, b: LedgerEntry): number {
  return (
    a.weekStart.localeCompare(b.weekStart) ||
    Number(b.core) - Number(a.core) ||
    a.name.localeCompare(b.name, 'en')
  );
}
