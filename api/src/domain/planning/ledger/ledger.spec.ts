import fc from 'fast-check';
import type { Want } from '../input/want.js';
import { isExtraAfter, owingWeeks } from './booking.js';
import { type Drop, type LedgerBooks, type LedgerLesson, ledgerOf, totalsOf } from './ledger.js';
import { settledLessons } from './owed.js';
import { newestWants, wantsAfter } from './wants.js';
import { weekCounts } from './week-counts.js';

const MONDAY = '2026-11-30';
const NEXT = '2026-12-07';
const SCHOOL_DAYS = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];

const aWant = (over: Partial<Want> = {}): Want => ({
  weekStart: MONDAY,
  subjectId: 'maths',
  name: 'Mathematics',
  childIds: ['ella'],
  core: true,
  minutes: 30,
  dates: SCHOOL_DAYS,
  count: 5,
  ...over,
});
const aLesson = (over: Partial<LedgerLesson> = {}): LedgerLesson => ({
  itemId: 'lesson',
  subjectId: 'maths',
  title: 'Mathematics',
  childIds: ['ella'],
  wantedWeek: MONDAY,
  date: MONDAY,
  startMinute: 540,
  minutes: 30,
  status: 'planned',
  extra: false,
  ...over,
});
const aDrop = (over: Partial<Drop> = {}): Drop => ({
  id: 'drop',
  weekStart: MONDAY,
  subjectId: 'maths',
  childIds: ['ella'],
  count: 1,
  itemId: null,
  ...over,
});
const books = (over: Partial<LedgerBooks> = {}): LedgerBooks => ({
  wants: [aWant()],
  lessons: [],
  drops: [],
  subjectIds: new Set(['maths', 'history']),
  childIds: new Set(['ella', 'noah']),
  isOff: () => false,
  isTaught: () => true,
  ...over,
});
const one = (over: Partial<LedgerBooks> = {}) => ledgerOf(books(over))[0];

describe('a lesson', () => {
  it('counts for the week that wanted it, wherever it stands', () => {
    const lessons = [aLesson(), aLesson({ itemId: 'b', date: NEXT })];
    expect(one({ lessons })).toMatchObject({ wanted: 5, placed: 2, owed: 3 });
    const entries = ledgerOf(books({ lessons }));
    expect(weekCounts(entries, MONDAY)).toMatchObject({ placed: 2, carriedOver: 1, caughtUp: 0 });
    expect(weekCounts(entries, NEXT)).toMatchObject({ wanted: 0, carriedOver: 0, caughtUp: 1 });
  });

  it('that one child of a group misses is still a lesson of the group', () => {
    const together = aWant({ childIds: ['ella', 'noah'], count: 2 });
    const lessons = [aLesson({ childIds: ['noah'] })];
    expect(ledgerOf(books({ wants: [together], lessons }))).toMatchObject([
      { childIds: ['ella', 'noah'], placed: 1, owed: 1 },
    ]);
  });

  it('whose subject is gone is found by its name, and what was still ahead is let off', () => {
    const lessons = [aLesson({ subjectId: null, status: 'done' })];
    expect(one({ lessons, subjectIds: new Set() })).toMatchObject({ tookPlace: 1, excused: 4, owed: 0 }); // prettier-ignore
  });

  it('that nobody asked for is wanted by whoever placed it', () => {
    expect(ledgerOf(books({ wants: [], lessons: [aLesson()] }))).toMatchObject([
      { asked: 0, wanted: 1, placed: 1, owed: 0 },
    ]);
  });
});

describe('the ledger of a term', () => {
  const weekStart = fc.constantFrom(MONDAY, NEXT, '2026-12-14');
  const subjectId = fc.constantFrom('maths', 'history', null);
  const childIds = fc.subarray(['ella', 'noah', 'leo'], { minLength: 1 });
  const booked = { subjectId, childIds };
  const wants = fc.array(fc.record({ weekStart, ...booked, count: fc.nat(5) }), { maxLength: 9 });
  const date = fc.constantFrom(...SCHOOL_DAYS, NEXT, '2026-12-08', '2026-12-14');
  const lessons = fc.array(fc.record({ wantedWeek: weekStart, ...booked, date, extra: fc.boolean() }), { maxLength: 30 }); // prettier-ignore
  const drops = fc.array(fc.record({ weekStart, ...booked, subjectId: fc.constantFrom('maths', 'history'), count: fc.nat(3) }), { maxLength: 6 }); // prettier-ignore

  it('is that of each of its weeks, one after the other', () => {
    fc.assert(
      fc.property(wants, lessons, drops, (wanted, held, dropped) => {
        const term = books({
          wants: wanted.map((each) => aWant(each)),
          lessons: held.map((each, i) => aLesson({ ...each, itemId: `lesson ${i}` })),
          drops: dropped.map((each, i) => aDrop({ ...each, id: `drop ${i}`, itemId: null })),
        });
        const weeks = [MONDAY, NEXT, '2026-12-14'].flatMap((week) =>
          ledgerOf({
            ...term,
            wants: term.wants.filter((want) => want.weekStart === week),
            lessons: term.lessons.filter(({ wantedWeek }) => wantedWeek === week),
            drops: term.drops.filter((drop) => drop.weekStart === week),
          }),
        );
        expect(ledgerOf(term)).toEqual(weeks);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an extra lesson', () => {
  const extra = aLesson({ itemId: 'extra', extra: true });

  it('is neither wanted nor owed, and meets nothing that is', () => {
    const lessons = [aLesson(), extra];
    expect(one({ lessons })).toMatchObject({ wanted: 5, placed: 1, owed: 4, extra: 1 });
    expect(one({ lessons: [extra], wants: [] })).toMatchObject({ wanted: 0, placed: 0, extra: 1 });
    expect(one({ lessons: [aLesson({ extra: true, status: 'done' })] })).toMatchObject({
      tookPlace: 0,
      extra: 1,
    });
  });

  it('is carried over from nowhere', () => {
    const elsewhere = aLesson({ extra: true, date: NEXT });
    const entries = ledgerOf(books({ lessons: [elsewhere] }));
    expect(weekCounts(entries, MONDAY)).toMatchObject({ carriedOver: 0, extra: 1 });
    expect(weekCounts(entries, NEXT)).toMatchObject({ caughtUp: 0 });
    expect(settledLessons(entries)).toEqual([]);
  });

  it('is what an added lesson is where no week owes it', () => {
    const wants = [aWant(), aWant({ weekStart: NEXT, count: 1 })];
    const entries = ledgerOf(books({ wants, lessons: [aLesson({ wantedWeek: NEXT })] }));
    expect(owingWeeks(entries, { subjectId: 'maths', childIds: ['ella'] })).toEqual([
      { weekStart: MONDAY, owed: 5 },
    ]);
    expect(owingWeeks(entries, { subjectId: 'history', childIds: ['ella'] })).toEqual([]);
  });

  it('is what a changed lesson becomes where nothing is owed of what it now is', () => {
    const wants = [aWant({ count: 1 }), aWant({ subjectId: 'history', count: 1 })];
    const before = { weekStart: MONDAY, subjectId: 'maths', childIds: ['ella'], extra: false };
    const without = ledgerOf(books({ wants }));
    const after = (subjectId: string, childId = 'ella') =>
      isExtraAfter(without, { before, after: { subjectId, childIds: [childId] } });
    expect(after('maths')).toBe(false);
    expect(after('history')).toBe(false);
    expect(after('art')).toBe(true);
    expect(after('maths', 'noah')).toBe(true);
  });
});

describe('a day off', () => {
  const isOff = (_child: string, date: string): boolean => date >= '2026-12-03';

  it('lets a family off only what no longer fits the days that are left', () => {
    expect(one({ isOff })).toMatchObject({ wanted: 5, excused: 2, owed: 3 });
    expect(one({ isOff, wants: [aWant({ count: 3 })] })).toMatchObject({ excused: 0, owed: 3 });
  });

  it('takes nothing from what took place or was dropped', () => {
    const lessons = SCHOOL_DAYS.slice(0, 4).map((date) => aLesson({ itemId: date, date, status: 'done' })); // prettier-ignore
    expect(one({ isOff, lessons })).toMatchObject({ tookPlace: 4, excused: 1, owed: 0 });
    expect(one({ isOff, lessons, drops: [aDrop()] })).toMatchObject({ dropped: 1, excused: 0 });
  });

  it('of one child lets the whole group off, and a child who left does not count', () => {
    const wants = [aWant({ childIds: ['ella', 'noah'] })];
    const noahOff = (child: string, date: string): boolean => child === 'noah' && isOff('', date);
    expect(one({ wants, isOff: noahOff })).toMatchObject({ excused: 2 });
    const childIds = new Set(['ella']);
    expect(one({ wants, isOff: noahOff, childIds })).toMatchObject({ excused: 0 });
    expect(one({ childIds: new Set() })).toMatchObject({ excused: 5, owed: 0 });
  });
});

describe('a pause of a subject', () => {
  it('lets a family off the lessons for which no day is left, and no other subject', () => {
    const isTaught = (subjectId: string, _childIds: readonly string[], date: string): boolean =>
      subjectId !== 'maths' || date < '2026-12-03';
    expect(one({ isTaught })).toMatchObject({ wanted: 5, excused: 2, owed: 3 });
    const wants = [aWant({ subjectId: 'history' })];
    expect(one({ isTaught, wants })).toMatchObject({ excused: 0, owed: 5 });
  });
});

describe('a decision to drop', () => {
  it('counts as far as there is something to drop', () => {
    expect(one({ drops: [aDrop({ count: 2 })] })).toMatchObject({ dropped: 2, owed: 3 });
    const lessons = SCHOOL_DAYS.map((date) => aLesson({ itemId: date, date }));
    expect(one({ lessons, drops: [aDrop()] })).toMatchObject({ wanted: 5, placed: 5, dropped: 0 });
  });

  it('is void where its lesson is back', () => {
    const drops = [aDrop({ itemId: 'lesson' })];
    expect(one({ drops })).toMatchObject({ dropped: 1, owed: 4 });
    expect(one({ drops, lessons: [aLesson()] })).toMatchObject({ placed: 1, dropped: 0, owed: 4 });
  });

  it('and a lesson in another week need no place when the week is planned again', () => {
    const lessons = [aLesson(), aLesson({ itemId: 'b', date: NEXT })];
    const entries = ledgerOf(books({ lessons, drops: [aDrop({ count: 2 })] }));
    expect(settledLessons(entries)).toEqual([
      { weekStart: MONDAY, subjectId: 'maths', childIds: ['ella'], count: 3 },
    ]);
  });
});

describe('the wants of several plans', () => {
  it('are those of the newest plan, for each week and subject', () => {
    const newest = aWant({ count: 4, childIds: ['ella', 'noah'] });
    const older = [aWant(), aWant({ subjectId: 'history' }), aWant({ weekStart: NEXT })];
    expect(newestWants([[newest], older])).toEqual([newest, older[1], older[2]]);
  });

  it('of a new version are those it planned, and the others as they were', () => {
    const before = [
      aWant(),
      aWant({ subjectId: 'history', count: 2 }),
      aWant({ weekStart: NEXT }),
      aWant({ childIds: ['noah'], count: 1 }),
    ];
    const planned = { mondays: [MONDAY], wants: [aWant({ count: 3 })] };
    const scope = { childIds: ['ella'], subjectIds: ['maths'] };
    expect(wantsAfter(before, planned, scope)).toEqual([
      planned.wants[0],
      before[1],
      before[2],
      before[3],
    ]);
    // What it no longer wants of a week it planned is gone.
    expect(wantsAfter(before, { mondays: [MONDAY], wants: [] }, scope)).toEqual(before.slice(1));
  });
});

it('adds up', () => {
  const entries = ledgerOf(books({ lessons: [aLesson({ status: 'partly' })], drops: [aDrop()] }));
  expect(totalsOf(entries)).toEqual({
    wanted: 5,
    tookPlace: 0,
    partly: 1,
    skipped: 0,
    placed: 0,
    owed: 3,
    dropped: 1,
    excused: 0,
    extra: 0,
  });
});
