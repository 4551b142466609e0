import fc from 'fast-check';
import { nextFocus, type FocusCell, type FocusKey } from './roving-focus';

const cell = (
  key: string,
  day: number,
  lane: number,
  rowStart: number,
  lastLane = lane,
): FocusCell => ({
  key,
  day,
  firstLane: lane,
  lastLane,
  rowStart,
});

const cells = [
  cell('mon-n-1', 0, 0, 1),
  cell('mon-n-2', 0, 0, 13),
  cell('mon-e-1', 0, 1, 4),
  cell('mon-both', 0, 0, 30, 1),
  cell('tue-n-1', 1, 0, 14),
];

describe('moving among lessons by arrow keys', () => {
  const moves: [string, FocusKey, string][] = [
    ['mon-n-1', 'ArrowDown', 'mon-n-2'],
    ['mon-n-2', 'ArrowUp', 'mon-n-1'],
    ['mon-e-1', 'ArrowDown', 'mon-both'],
    ['mon-n-1', 'ArrowRight', 'mon-e-1'],
    ['mon-n-2', 'ArrowRight', 'mon-e-1'],
    ['mon-both', 'ArrowRight', 'tue-n-1'],
    ['tue-n-1', 'ArrowLeft', 'mon-e-1'],
    ['mon-n-1', 'End', 'mon-both'],
    ['mon-both', 'Home', 'mon-n-1'],
    ['mon-n-1', 'ArrowLeft', 'mon-n-1'],
    ['gone', 'ArrowDown', 'mon-n-1'],
  ];
  it.each(moves)('from %s %s leads to %s', (from, key, to) => {
    expect(nextFocus(cells, from, key)).toBe(to);
  });

  it('right and then left never leaves the grid', () => {
    const anyCell = fc.record({
      day: fc.integer({ min: 0, max: 4 }),
      lane: fc.integer({ min: 0, max: 3 }),
      rowStart: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 20 }), (list) => {
        const all = list.map((one, index) => cell(`k${index}`, one.day, one.lane, one.rowStart));
        for (const key of [
          'ArrowUp',
          'ArrowDown',
          'ArrowLeft',
          'ArrowRight',
          'Home',
          'End',
        ] as const) {
          const reached = nextFocus(all, 'k0', key);
          expect(all.some((one) => one.key === reached)).toBe(true);
        }
      }),
    );
  });
});
