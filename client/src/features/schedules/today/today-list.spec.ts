import type { Week } from '@/api/week-model';
import { aCommitment, anItem, aWeek } from '../week-fixture';
import { nextLessonDay } from '../next-lesson-day';
import { dayEntries, toDayList, type DayList } from './today-list';

const maths = anItem({ id: 'maths', startTime: '09:00', minutes: 45 });
const reading = anItem({ id: 'reading', startTime: '10:00', minutes: 30, childIds: ['Ella'] });
const art = anItem({ id: 'art', startTime: '11:00', minutes: 30, status: 'done' });
const day = '2026-11-24';

/** The ids in each part of the list of the day. */
function listOf(
  given: Partial<Week>,
  {
    minute = null,
    childId = null,
    stays = [],
  }: { minute?: number | null; childId?: string | null; stays?: string[] } = {},
): Record<keyof DayList, string[]> {
  const list = toDayList(dayEntries(aWeek({ today: day, ...given }), day, childId), {
    minute,
    childId,
    mayBeFolded: ({ id }) => !stays.includes(id),
  });
  const ids = (part: keyof DayList) => list[part].map(({ id }) => id);
  return { now: ids('now'), next: ids('next'), earlier: ids('earlier'), settled: ids('settled') };
}

describe('the list of a day', () => {
  it('tells now, next, earlier and settled apart by the clock of the family', () => {
    const list = listOf({ items: [maths, reading, art] }, { minute: 10 * 60 + 5 });
    expect(list).toEqual({ now: ['reading'], next: [], earlier: ['maths'], settled: ['art'] });
    expect(listOf({ items: [maths, reading] }, { minute: 9 * 60 })).toMatchObject({
      now: ['maths'],
      next: ['reading'],
    });
  });

  it('ends a lesson on its last minute', () => {
    expect(listOf({ items: [maths] }, { minute: 9 * 60 + 44 }).now).toEqual(['maths']);
    expect(listOf({ items: [maths] }, { minute: 9 * 60 + 45 }).now).toEqual([]);
  });

  it('lets nothing be on now on another day', () => {
    expect(listOf({ items: [maths, reading] }).next).toEqual(['maths', 'reading']);
  });

  it('leaves in its place what is settled while somebody looks at it', () => {
    const list = listOf({ items: [maths, reading, art] }, { minute: 8 * 60, stays: ['art'] });
    expect(list).toMatchObject({ next: ['maths', 'reading', 'art'], settled: [] });
  });

  it('shows one child its own lessons and its own outcome of a shared one', () => {
    const shared = anItem({
      id: 'shared',
      startTime: '08:00',
      childIds: ['Noah', 'Ella'],
      children: [
        { childId: 'Noah', status: 'done', actualMinutes: null },
        { childId: 'Ella', status: 'planned', actualMinutes: null },
      ],
      status: 'partly',
    });
    const items = [maths, reading, shared];
    expect(listOf({ items }, { childId: 'Ella' }).next).toEqual(['shared', 'reading']);
    expect(listOf({ items }, { childId: 'Noah' }).settled).toEqual(['shared']);
  });

  it('holds the time that is taken: a child’s in its own list, an adult’s only in that of all', () => {
    const week = {
      items: [maths],
      commitments: [
        aCommitment({ commitmentId: 'swim', startTime: '15:00', endTime: '16:00' }),
        aCommitment({
          commitmentId: 'work',
          ownerKind: 'parent',
          childIds: [],
          parentId: 'Tom',
          startTime: '08:00',
          endTime: '12:00',
        }),
        aCommitment({ commitmentId: 'tomorrow', date: '2026-11-25' }),
      ],
    };
    expect(listOf(week, { minute: 8 * 60 + 30 })).toMatchObject({
      now: ['work@08:00'],
      next: ['maths', 'swim@15:00'],
    });
    expect(listOf(week, { childId: 'Noah' }).next).toEqual(['maths', 'swim@15:00']);
    expect(listOf(week, { childId: 'Ella' }).next).toEqual([]);
    // What is over has nothing to be marked.
    expect(listOf(week, { minute: 17 * 60 })).toMatchObject({ now: [], earlier: ['maths'] });
  });
});

test('the next lesson is looked for after the day', () => {
  const items = [maths, anItem({ date: '2026-11-27' }), anItem({ date: '2026-11-26' })];
  expect(nextLessonDay(items, day)).toBe('2026-11-26');
  expect(nextLessonDay([maths], day)).toBeUndefined();
});
