import type { PlacedItem } from '@brightpath/api/persistence';
import { areSame, splitPlaced } from './placed-items.js';

const item = (over: Partial<PlacedItem> = {}): PlacedItem => ({
  itemId: 'item',
  scheduleId: 'old',
  subjectId: 'maths',
  childIds: ['ada'],
  involvement: 'some',
  adultId: null,
  date: '2026-11-18',
  wantedWeek: '2026-11-16',
  extra: false,
  startMinute: 600,
  minutes: 30,
  status: 'planned',
  locked: false,
  ...over,
});

const request = {
  firstDate: '2026-11-16',
  lastDate: '2026-11-22',
  childIds: ['ada', 'ben'],
  subjectIds: ['maths'],
  today: '2026-11-17',
  nowMinute: 600,
};

describe('what a new schedule leaves of an older one', () => {
  it.each<[string, Partial<PlacedItem>]>([
    ['was done', { status: 'done' }],
    ['was done in part', { status: 'partly' }],
    ['was skipped', { status: 'skipped' }],
    ['is locked', { locked: true }],
    ['was added beyond what the week wants', { extra: true }],
    ['is past', { date: '2026-11-16' }],
    ['began earlier today', { date: '2026-11-17', startMinute: 570 }],
    ['lies before its dates', { date: '2026-11-15' }],
    ['lies after its dates', { date: '2026-11-23' }],
    ['belongs to a child it does not plan', { childIds: ['ada', 'cleo'] }],
    ['is of a subject it does not plan', { subjectId: 'piano' }],
  ])('is what %s', (_what, over) => {
    expect(splitPlaced([item(over)], request)).toEqual({ kept: [item(over)], replaced: [] });
  });

  it.each<[string, Partial<PlacedItem>]>([
    ['is only planned', {}],
    ['begins later today', { date: '2026-11-17', startMinute: 600 }],
    ['has lost its subject', { subjectId: null }],
    ['is together for children it plans', { childIds: ['ada', 'ben'] }],
  ])('is not what %s', (_what, over) => {
    expect(splitPlaced([item(over)], request).kept).toEqual([]);
  });

  it('is the same where the same lessons stay at the same times, in any order', () => {
    const [a, b] = [item({ itemId: 'a' }), item({ itemId: 'b' })];
    expect(areSame([a, b], [b, a])).toBe(true);
    expect(areSame([a, b], [a])).toBe(false);
    expect(areSame([a], [{ ...a, startMinute: 615 }])).toBe(false);
  });
});
