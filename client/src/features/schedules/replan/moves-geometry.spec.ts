import { describe, expect, it } from '@jest/globals';
import { drawMoves, edgeTowards, pictureDates } from './moves-geometry';
import { aLeftOver, aMove, aReplanWeek } from './replan-fixture';

const size = { width: 640, hourHeight: 40 };
const nothing = { comes: [], goes: [] };
const source = {
  wished: nothing,
  moved: [aMove()],
  leftOver: [aLeftOver()],
  items: aReplanWeek().items,
  childIds: ['noah', 'ella'],
};

describe('the days of the picture', () => {
  it('are the school days of every week touched, and a weekend day only when it is used', () => {
    expect(pictureDates({ moved: [aMove()], leftOver: [], wished: nothing })).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    const toSaturday = aMove({ to: { date: '2026-11-28', startTime: '10:00', endTime: '10:45' } });
    expect(pictureDates({ moved: [toSaturday], leftOver: [], wished: nothing })).toContain(
      '2026-11-28',
    );
  });

  it('are only those with something on them once there are many', () => {
    const far = aMove({ to: { date: '2026-12-08', startTime: '10:00', endTime: '10:45' } });
    const between = aMove({ to: { date: '2026-12-01', startTime: '10:00', endTime: '10:45' } });
    expect(pictureDates({ moved: [far, between], leftOver: [], wished: nothing })).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
  });
});

describe('the picture', () => {
  const picture = drawMoves(source, size);

  it('keeps every block inside', () => {
    for (const block of picture.blocks) {
      expect(block.x).toBeGreaterThanOrEqual(0);
      expect(block.x + block.width).toBeLessThanOrEqual(picture.width);
      expect(block.y + block.height).toBeLessThanOrEqual(picture.height);
    }
  });

  it('draws a moved lesson twice, joined by an arrow, and not where it stays', () => {
    const own = picture.blocks.filter(({ title }) => title === 'Mathematics');
    expect(own.map(({ role }) => role).filter((role) => role !== 'stays')).toEqual(['from', 'to']);
    expect(own.filter(({ role }) => role === 'stays')).toHaveLength(4);
    expect(picture.arrows).toHaveLength(1);
    expect(picture.blocks.filter(({ role }) => role === 'left')).toHaveLength(1);
  });

  it('draws what is new where it comes, and what leaves the week where it was', () => {
    const at = (itemId: string, day: string) => ({
      itemId,
      title: 'Latin',
      subjectKind: null,
      childIds: ['noah'],
      place: { date: day, startTime: '10:00', endTime: '10:30' },
    });
    const wished = { comes: [at('new', '2026-11-25')], goes: [at('old', '2026-11-26')] };
    const { blocks, columns } = drawMoves({ ...source, moved: [], leftOver: [], wished }, size);
    const drawn = blocks.filter(({ title }) => title === 'Latin');
    expect(drawn.map(({ role, number }) => [role, number])).toEqual([
      ['from', null],
      ['to', null],
    ]);
    expect(columns).toHaveLength(5);
  });

  it('gives each child a lane and a shared lesson all of its children’s', () => {
    const shared = aMove({ childIds: ['noah', 'ella'] });
    const [own] = drawMoves({ ...source, moved: [aMove()] }, size).blocks.filter(
      ({ role }) => role === 'to',
    );
    const [both] = drawMoves({ ...source, moved: [shared] }, size).blocks.filter(
      ({ role }) => role === 'to',
    );
    expect(both?.width).toBeGreaterThan(1.9 * (own?.width ?? 0));
  });
});

describe('an arrow', () => {
  it('starts at the edge of the block, not under it', () => {
    const rect = { x: 0, y: 0, width: 20, height: 10 };
    expect(edgeTowards(rect, { x: 110, y: 5 })).toEqual({ x: 20, y: 5 });
    expect(edgeTowards(rect, { x: 10, y: -95 })).toEqual({ x: 10, y: 0 });
    expect(edgeTowards(rect, { x: 10, y: 5 })).toEqual({ x: 10, y: 5 });
  });
});
