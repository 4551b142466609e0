import { addDays, type LocalDate } from '../../calendar/index.js';
import type { TaughtSubject } from '../input/planning-input.js';
import { subjectOn } from '../input/subject-over-time.js';
import { accountOf } from '../input/want.js';
import { isExtraAfter, owingWeeks } from '../ledger/booking.js';
import type { LedgerCounts } from '../ledger/ledger.js';
import type { Term, TermLesson } from './a-term.js';

/** How totals change; `missing` are lessons that stand nowhere: owed, dropped or excused. */
export type Change = Partial<LedgerCounts & { readonly missing: number }>;

/** What the steps by hand did, over all runs: added, edited or deleted, and how it is counted. */
export const byHand = new Map<string, number>();

interface Chance {
  readonly which: number;
  readonly much: number;
}

/** How totals change when a planned lesson is taken out. */
export function leaving(term: Term, { itemId, extra }: TermLesson): Change {
  if (extra) return { extra: -1 };
  const entries = term.ledger();
  const entry = entries.find(({ lessons }) => lessons.some((each) => each.itemId === itemId))!;
  const isBeyond = entry.wanted > entry.asked;
  return isBeyond ? { placed: -1, wanted: -1 } : { placed: -1, missing: 1 };
}

/** Lessons and decisions of each term as they stood before each change by hand, with how the lesson stood after it. */
type Before = Pick<Term, 'lessons' | 'drops'> & { itemId: string; after: string };
const handChanges = new WeakMap<Term, Before[]>();

const stateOf = ({ lessons }: Pick<Term, 'lessons'>, id: string): string =>
  JSON.stringify(lessons.find(({ itemId }) => itemId === id) ?? null);

/** Changes a lesson by hand. Taken back at once, it leaves the ledger as it was; here it is then made again. */
function changeByHand(term: Term, what: string, itemId: string, change: () => void): void {
  const before = { lessons: term.lessons, drops: term.drops };
  const ledger = JSON.stringify(term.ledger());
  change();
  const after = { lessons: term.lessons, drops: term.drops };
  restore(term, before, itemId);
  if (JSON.stringify(term.ledger()) !== ledger)
    throw new RangeError(`taking back "${what}" must leave the ledger as it was`);
  Object.assign(term, after);
  const list = handChanges.get(term) ?? [];
  handChanges.set(term, [...list, { ...before, itemId, after: stateOf(term, itemId) }]);
  byHand.set(what, (byHand.get(what) ?? 0) + 1);
}

/** Puts one lesson, and the decision that was made with it, back to how they stood. */
function restore(term: Term, before: Pick<Term, 'lessons' | 'drops'>, id: string): void {
  const old = before.lessons.find(({ itemId }) => itemId === id);
  // The row of an added lesson stays, out of use.
  if (old) term.change(id, old);
  else term.change(id, { active: false });
  term.drops = term.drops.filter((drop) => drop.itemId !== id || before.drops.includes(drop));
}

/** Takes the latest change by hand back; one whose lesson was changed since stays. */
export function undoByHand(term: Term): Change | null | undefined {
  const list = handChanges.get(term) ?? [];
  const last = list.at(-1);
  if (!last) return null;
  handChanges.set(term, list.slice(0, -1));
  const now = term.lessons.find(({ itemId }) => itemId === last.itemId);
  const isTaught = term.facts.subjects.some(({ id }) => id === now?.subjectId);
  if (!isTaught || stateOf(term, last.itemId) !== last.after) return null;
  restore(term, last, last.itemId);
  return undefined;
}

/** One of the subjects of which lessons are owed, in any week or in one. */
function owingSubject(term: Term, which: number, week?: string): TaughtSubject | null {
  const owing = term.ledger().filter(({ owed, weekStart }) => owed > 0 && weekStart === (week ?? weekStart)); // prettier-ignore
  const found = owing[which % Math.max(1, owing.length)];
  return term.facts.subjects.find(({ id }) => id === found?.subjectId) ?? null;
}

export function addByHand(term: Term, { which, much }: Chance): Change | null {
  const { subjects } = term.facts;
  const subject =
    (much % 3 ? owingSubject(term, which) : null) ?? subjects[which % subjects.length]!;
  const date = addDays(term.today, much);
  const of = { subjectId: subject.id, name: subject.name, childIds: learnersOn(subject, date) };
  const owing = owingWeeks(term.ledger(), of);
  const owed = much % 3 ? owing[which % Math.max(1, owing.length)] : undefined;
  const lessons = { lessons: term.lessons, drops: term.drops };
  const id = term.add(of, date, owed?.weekStart ?? null);
  if (id === null) return null;
  const added = { lessons: term.lessons, drops: term.drops };
  Object.assign(term, lessons);
  changeByHand(term, owed ? 'add owed' : 'add extra', id, () => Object.assign(term, added));
  return owed ? { placed: 1, missing: -1 } : { extra: 1 };
}

function learnersOn(subject: TaughtSubject, date: LocalDate): string[] {
  return subjectOn(subject, date).learners.map(({ childId }) => childId);
}

/** Gives a lesson another subject, in which it is owed, or extra; the one it was is then missing. */
export function editByHand(term: Term, lesson: TermLesson, much: number): Change | null {
  const { itemId, wantedWeek: weekStart, subjectId, childIds } = lesson;
  const { subjects } = term.facts;
  const to =
    (much % 3 ? owingSubject(term, much, weekStart) : null) ?? subjects[much % subjects.length]!;
  if (subjectId === null) return null;
  const before = { weekStart, subjectId, childIds, extra: lesson.extra };
  const after = { subjectId: to.id, childIds: learnersOn(to, lesson.date) };
  const without = term.ledger((each) => each.itemId === itemId);
  const extra = isExtraAfter(without, { before, after });
  // Another child may learn the subject by now, whose lessons are counted by themselves.
  const isSame =
    to.id === subjectId &&
    accountOf(without, before) === accountOf(without, { ...after, weekStart });
  const left = isSame ? {} : leaving(term, lesson);
  const what = `edit to ${isSame ? 'the same' : extra ? 'extra' : 'owed'}`;
  changeByHand(term, what, itemId, () => term.change(itemId, { ...after, title: to.name, extra }));
  if (isSame) return {};
  const come: Required<Pick<Change, 'placed' | 'missing' | 'extra'>> = extra
    ? { placed: 0, missing: 0, extra: 1 }
    : { placed: 1, missing: -1, extra: 0 };
  return {
    ...left,
    placed: (left.placed ?? 0) + come.placed,
    missing: (left.missing ?? 0) + come.missing,
    extra: (left.extra ?? 0) + come.extra,
  };
}

/** Takes a lesson out: it need not be held, or it is owed. An extra one is neither. */
export function deleteByHand(term: Term, lesson: TermLesson, much: number): Change {
  const { itemId, extra } = lesson;
  const as = much % 2 ? 'dropped' : 'owed';
  const change = leaving(term, lesson);
  changeByHand(term, `delete ${extra ? 'extra' : as}`, itemId, () => term.delete(itemId, as));
  return change;
}
