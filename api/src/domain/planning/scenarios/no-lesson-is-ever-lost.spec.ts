import fc from 'fast-check';
import { addDays, mondayOf } from '../../calendar/index.js';
import {
  aLearner,
  anAdult,
  aPlanningInput,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { factsChangedFrom, subjectOn } from '../input/subject-over-time.js';
import { isCarriedOver, type LedgerEntry, totalsOf } from '../ledger/ledger.js';
import { sundayOf, Term, type TermLesson } from './a-term.js';
import {
  addByHand,
  byHand,
  type Change,
  deleteByHand,
  editByHand,
  leaving,
  undoByHand,
} from './changes-by-hand.js';

const RUNS = 40;
const STEPS = 40;

const aStep = fc.record({
  what: fc.constantFrom(
    ...(['make', 'make', 'part', 'undo', 'move', 'move', 'tell', 'tell', 'lock', 'lose'] as const),
    ...([
      'drop',
      'drop',
      'take-back',
      'day-off',
      'rhythm',
      'pupils',
      'pause',
      'leave',
      'day',
      'day',
    ] as const),
    ...(['add', 'add', 'edit', 'edit', 'delete', 'delete', 'undo-hand'] as const),
  ),
  which: fc.nat({ max: 999 }),
  much: fc.nat({ max: 9 }),
});
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never;

function aFamily(seed: number): PlanningInput {
  const learners = ['ada', 'ben'].map((id, i) =>
    aLearner({ id, age: 7 + 3 * i, schoolHours: hours('09:00', '11:30') }),
  );
  const rhythms = ['daily', 'two-to-three', 'weekly', 'occasional'] as const;
  const subjects = Array.from({ length: 5 }, (_, i) =>
    aTaughtSubject({
      id: `s${i}`,
      name: `Subject ${i}`,
      core: i < 2,
      minutes: 30,
      frequency: rhythms[(i + seed) % 4],
      involvement: 'none',
      // As the first plan keeps it: an occasional subject has its weeks wherever plans are cut.
      seriesStart: MONDAY,
      learners: (i === 4 ? learners : [learners[i % 2]!]).map(({ id }) => ({ childId: id, interest: 3 })), // prettier-ignore
    }),
  );
  return aPlanningInput({
    learners,
    adults: [anAdult({ freeHours: hours('08:00', '18:00') })],
    subjects,
  });
}

/** Which kinds of steps changed something, over all runs. */
const taken = new Map<string, number>();
let steps = 0;
let caughtUp = 0;

afterAll(() => {
  // Every kind of step has to happen often, or the law says less than it seems to.
  for (const count of taken.values()) expect(count).toBeGreaterThan(5);
  expect(taken.size).toBe(19);
  for (const count of byHand.values()) expect(count).toBeGreaterThan(5);
  expect(byHand.size).toBe(8);
  expect(caughtUp).toBeGreaterThan(5);
});

it('wanted = took place + partly + skipped + placed + owed + dropped + excused, whatever happens', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 99 }),
      fc.array(aStep, { minLength: STEPS, maxLength: STEPS }),
      (seed, list) => {
        const term = new Term(aFamily(seed), MONDAY);
        term.make({ first: MONDAY, last: sundayOf(addDays(MONDAY, 7)) }, seed % 4);
        for (const step of list) {
          const before = term.ledger();
          const expected = takeStep(term, step);
          steps++;
          const after = term.ledger();
          if (expected !== null) taken.set(step.what, (taken.get(step.what) ?? 0) + 1);
          const isSound = isBalanced(after) && keepsTheRecord(term, after);
          if (!isSound) expect(after).toBe('balanced, with every lesson in one entry');
          if (expected) expectChange(before, after, expected);
          else if (step.what !== 'leave') keepsWhatWasTold(before, after);
          if (step.what === 'make' || step.what === 'part') keepsEarlierWeeks(term, before, after);
        }
        caughtUp += term.lessons.filter((lesson) => lesson.active && isCarriedOver(lesson)).length;
      },
    ),
    { numRuns: RUNS },
  );
});

/** The equation, of every entry and of the whole; an account is never overdrawn, and no two are of one want. */
function isBalanced(entries: readonly LedgerEntry[]): boolean {
  const keys = entries.flatMap(({ weekStart, subjectId, childIds }) =>
    subjectId === null ? [] : childIds.map((id) => `${weekStart} ${subjectId} ${id}`),
  );
  return (
    new Set(keys).size === keys.length &&
    [...entries, totalsOf(entries)].every((counts) => {
      const { wanted, tookPlace, partly, skipped, placed, owed, dropped, excused } = counts;
      const sum = tookPlace + partly + skipped + placed + owed + dropped + excused;
      return sum === wanted && Math.min(owed, dropped, excused) >= 0;
    })
  );
}

/** Every lesson in use is in exactly one entry. */
function keepsTheRecord(term: Term, entries: readonly LedgerEntry[]): boolean {
  const booked = entries.flatMap(({ lessons }) => lessons.map(({ itemId }) => itemId));
  const live = new Set(term.lessons.filter(({ active }) => active).map(({ itemId }) => itemId));
  return booked.length === live.size && booked.every((id) => live.has(id));
}

/** However plans are made and undone, what a family said of its lessons counts on. */
function keepsWhatWasTold(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): void {
  const [a, b] = [totalsOf(before), totalsOf(after)];
  expect([b.tookPlace, b.partly, b.skipped]).toEqual([a.tookPlace, a.partly, a.skipped]);
}

/**
 * A new plan changes nothing of what past weeks asked for; it may only give a place to what they owe. A carried-over
 * lesson beyond what its week asks for by now, because the facts changed since, need not be planned again.
 */
function keepsEarlierWeeks(
  term: Term,
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): void {
  const isPast = ({ weekStart }: LedgerEntry): boolean => weekStart < mondayOf(term.today);
  const [a, b] = [before, after].map((entries) => {
    const past = entries.filter(isPast);
    const { wanted, placed, owed, excused, dropped } = totalsOf(past);
    const beyond = past.reduce((sum, entry) => sum + entry.wanted - entry.asked, 0);
    return { asked: wanted - beyond, beyond, open: placed + owed + excused + dropped - beyond };
  }) as [Past, Past];
  expect([b.asked, b.open]).toEqual([a.asked, a.open]);
  expect(b.beyond).toBeLessThanOrEqual(a.beyond);
}

/** Totals of past weeks: asked for by facts, lessons beyond that, and what of the asked is not told of yet. */
interface Past {
  readonly asked: number;
  readonly beyond: number;
  readonly open: number;
}

/**
 * Takes a step: what it must change in the totals; undefined where it may change what is wanted; null where there was
 * nothing to do.
 */
function takeStep(term: Term, { what, which, much }: Step): Change | null | undefined {
  const open = term.open();
  // Extra lessons are few, and have to be touched as well.
  const extras = open.filter(({ extra }) => extra && much < 3);
  const touched = extras.length > 0 ? extras : open;
  const lesson = touched[which % Math.max(1, touched.length)];
  const monday = mondayOf(term.today);
  switch (what) {
    case 'make': {
      const first = addDays(monday, 7 * (which % 3));
      const planned = term.make(
        { first, last: sundayOf(addDays(first, 7 * (much % 3))) },
        much % 5,
      );
      // What the facts want has a place now, or is owed by name: nothing is wished for beside that.
      for (const week of planned) expect(term.wishes(week, sundayOf(week))).toEqual([]);
      return undefined;
    }
    case 'part': {
      const part = which % 2 ? { childIds: ['ada'] } : { subjectIds: ['s0', 's4'] };
      term.make({ first: monday, last: sundayOf(addDays(monday, 7)), ...part }, much % 3);
      return undefined;
    }
    case 'undo':
      return term.undo() ? undefined : null;
    case 'day':
      term.today = addDays(term.today, 1 + (much % 3));
      return {};
    case 'day-off': {
      const date = addDays(term.today, which % 12);
      term.facts = {
        ...term.facts,
        holidays: [...term.facts.holidays, { startDate: date, endDate: date }],
      };
      return undefined;
    }
    case 'add':
      return addByHand(term, { which, much });
    case 'undo-hand':
      return undoByHand(term);
    case 'pause':
    case 'rhythm':
    case 'pupils':
    case 'leave':
      return changeSubject(term, what, { which, much });
    case 'drop':
    case 'take-back':
      return decide(term, what, { which, much });
    default:
      return lesson ? touch(term, lesson, { what, much }) : null;
  }
}

function touch(
  term: Term,
  lesson: TermLesson,
  { what, much }: Pick<Step, 'what' | 'much'>,
): Change | null {
  const { itemId, date } = lesson;
  switch (what) {
    case 'move':
      term.change(itemId, { date: addDays(date < term.today ? term.today : date, much), locked: much % 2 === 0 }); // prettier-ignore
      return {};
    case 'lock':
      term.change(itemId, { locked: much % 2 === 0 });
      return {};
    case 'tell': {
      const status = (['done', 'partly', 'skipped'] as const)[much % 3]!;
      const count = ({ done: 'tookPlace', partly: 'partly', skipped: 'skipped' } as const)[status];
      term.change(itemId, { status });
      return lesson.extra ? {} : { placed: -1, [count]: 1 };
    }
    case 'edit':
      return editByHand(term, lesson, much);
    case 'delete':
      return deleteByHand(term, lesson, much);
    default: {
      // Whatever takes a lesson out, and nobody said so: it is no longer placed, and nothing else is lost.
      const change = leaving(term, lesson);
      term.change(itemId, { active: false });
      return change;
    }
  }
}

function decide(
  term: Term,
  what: 'drop' | 'take-back',
  { which, much }: Pick<Step, 'which' | 'much'>,
): Change | null {
  if (what === 'take-back') {
    // A decision that is taken back loses nothing: what was dropped is owed again, or a day off excuses it.
    const drop = term.drops[which % Math.max(1, term.drops.length)];
    if (!drop) return null;
    term.drops = term.drops.filter(({ id }) => id !== drop.id);
    return { missing: 0 };
  }
  const owing = term.ledger().filter(({ owed, subjectId }) => owed > 0 && subjectId !== null);
  const entry = owing[which % Math.max(1, owing.length)];
  if (!entry) return null;
  const count = 1 + (much % entry.owed);
  const { weekStart, subjectId, childIds } = entry;
  const id = `drop ${term.drops.length} ${which} ${much} ${steps}`;
  term.drops = [...term.drops, { id, weekStart, subjectId: subjectId!, childIds, count, itemId: null }]; // prettier-ignore
  return { owed: -count, dropped: count, missing: 0 };
}

function changeSubject(
  term: Term,
  what: 'pause' | 'rhythm' | 'pupils' | 'leave',
  { which, much }: Pick<Step, 'which' | 'much'>,
): Change | null | undefined {
  const { subjects } = term.facts;
  const subject = subjects[which % Math.max(1, subjects.length)];
  if (!subject) return null;
  if (what === 'leave') {
    if (subjects.length < 4) return null;
    term.facts = { ...term.facts, subjects: subjects.filter((each) => each !== subject) };
    term.lessons = term.lessons.filter(
      ({ subjectId, status, date }) =>
        subjectId !== subject.id || status !== 'planned' || date < term.today,
    );
    return undefined;
  }
  if (what === 'pause') {
    const startDate = addDays(term.today, much);
    const pauses = [{ startDate, endDate: which % 3 === 0 ? null : addDays(startDate, which % 9) }];
    term.facts = {
      ...term.facts,
      subjects: subjects.map((each) => (each === subject ? { ...each, pauses } : each)),
    };
    return undefined;
  }
  // From now on, or from a Monday on: what weeks were planned to want stays, and what they miss may be excused.
  const validFrom =
    which % 3 === 0 ? addDays(mondayOf(term.today), 7 * (1 + (which % 2))) : term.today;
  const frequency = (['daily', 'two-to-three', 'weekly', 'occasional'] as const)[much % 4]!;
  const learners = (which % 2 ? ['ada'] : much % 2 ? ['ben'] : ['ada', 'ben']).map((childId) => ({ childId, interest: 3 })); // prettier-ignore
  const weekdays =
    much < 5
      ? []
      : (
          [
            [1, 3],
            [2, 4, 5],
          ] as const
        )[which % 2]!;
  const said = what === 'rhythm' ? { frequency, weekdays } : { learners };
  const held = subjectOn(subject, validFrom);
  const factsOverTime = factsChangedFrom(subject, validFrom, { ...held, ...said });
  term.facts = {
    ...term.facts,
    subjects: subjects.map((each) => (each === subject ? { ...each, factsOverTime } : each)),
  };
  return {};
}

/** Checks what is said; of the rest, what is wanted and what is missing must be as before. */
function expectChange(
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
  expected: Change,
): void {
  const [a, b] = [countsOf(before), countsOf(after)];
  const held = { wanted: 0, missing: 0, tookPlace: 0, partly: 0, skipped: 0, placed: 0, extra: 0 };
  const wanted = Object.entries({ ...held, ...expected }) as [keyof Change, number][];
  expect(wanted.map(([key]) => [key, b[key] - a[key]])).toEqual(wanted);
}

function countsOf(entries: readonly LedgerEntry[]): Required<Change> {
  const totals = totalsOf(entries);
  return { ...totals, missing: totals.owed + totals.dropped + totals.excused };
}
