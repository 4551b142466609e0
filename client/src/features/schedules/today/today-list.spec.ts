import { anItem } from '../week-fixture';
import { itemsOf, toDayList } from './today-list';

const maths = anItem({ id: 'maths', startTime: '09:00', minutes: 45 });
const reading = anItem({ id: 'reading', startTime: '10:00', minutes: 30, childIds: ['Ella'] });
const art = anItem({ id: 'art', startTime: '11:00', minutes: 30, status: 'done' });

describe('the list of a day', () => {
  it('tells now, next, earlier and settled apart by the clock of the family', () => {
    const list = toDayList([maths, reading, art], 10 * 60 + 5, null);
    expect(list.now).toEqual([reading]);
    expect(list.earlier).toEqual([maths]);
    expect(list.settled).toEqual([art]);
    expect(toDayList([maths, reading], 9 * 60, null)).toMatchObject({
      now: [maths],
      next: [reading],
    });
  });

  it('ends a lesson on its last minute', () => {
    expect(toDayList([maths], 9 * 60 + 44, null).now).toEqual([maths]);
    expect(toDayList([maths], 9 * 60 + 45, null).now).toEqual([]);
  });

  it('lets nothing be on now on another day', () => {
    expect(toDayList([maths, reading], null, null).next).toEqual([maths, reading]);
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
    expect(toDayList(ella, null, 'Ella').next.map((item) => item.id)).toEqual([
      'shared',
      'reading',
    ]);
    expect(toDayList([shared], null, 'Noah').settled).toEqual([shared]);
  });
});
