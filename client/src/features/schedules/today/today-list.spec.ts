import type { Item } from '@/api/week-model';
import { anItem } from '../week-fixture';
import { itemsOf, toDayList } from './today-list';

const maths = anItem({ id: 'maths', startTime: '09:00', minutes: 45 });
const reading = anItem({ id: 'reading', startTime: '10:00', minutes: 30, childIds: ['Ella'] });
const art = anItem({ id: 'art', startTime: '11:00', minutes: 30, status: 'done' });

const listOf = (items: Item[], minute: number | null, childId: string | null) =>
  toDayList(items, { minute, childId, mayBeFolded: () => true });

describe('the list of a day', () => {
  it('tells now, next, earlier and settled apart by the clock of the family', () => {
    const list = listOf([maths, reading, art], 10 * 60 + 5, null);
    expect(list.now).toEqual([reading]);
    expect(list.earlier).toEqual([maths]);
    expect(list.settled).toEqual([art]);
    expect(listOf([maths, reading], 9 * 60, null)).toMatchObject({
      now: [maths],
      next: [reading],
    });
  });

  it('ends a lesson on its last minute', () => {
    expect(listOf([maths], 9 * 60 + 44, null).now).toEqual([maths]);
    expect(listOf([maths], 9 * 60 + 45, null).now).toEqual([]);
  });

  it('leaves in its place what is settled while somebody looks at it', () => {
    const list = toDayList([maths, reading, art], {
      minute: 8 * 60,
      childId: null,
      mayBeFolded: ({ id }) => id !== 'art',
    });
    expect(list.next).toEqual([maths, reading, art]);
    expect(list.settled).toEqual([]);
  });

  it('lets nothing be on now on another day', () => {
    expect(listOf([maths, reading], null, null).next).toEqual([maths, reading]);
  });

  it('shows one child its own lessons and its own outcome of a shared one', () => {
    const shared = anItem({
      id: 'shared',
      childIds: ['Noah', 'Ella'],
      children: [
        { childId: 'Noah', status: 'done', actualMinutes: null },
        { childId: 'Ella', status: 'planned', actualMinutes: null },
      ],
      status: 'partly',
    });
    const ella = itemsOf([maths, reading, shared], '2026-11-24', 'Ella');
    expect(ella.map((item) => item.id)).toEqual(['shared', 'reading']);
    expect(listOf(ella, null, 'Ella').next.map((item) => item.id)).toEqual(['shared', 'reading']);
    expect(listOf([shared], null, 'Noah').settled).toEqual([shared]);
  });
});
